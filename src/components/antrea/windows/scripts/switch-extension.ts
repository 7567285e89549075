/** Hands Antrea's virtual switch to Open vSwitch while the agent runs: without its daemons the driver would drop everything. */
export const switchExtension = `param([ValidateSet('enable', 'disable')] [string] $VMSwitchExtension = 'disable')
$name = 'antrea-hnsnetwork'
if (Get-HnsNetwork | Where-Object { $_.Name -eq $name }) {
    $of = @{ Name = 'Open vSwitch Extension'; VMSwitchName = $name; ComputerName = 'localhost' }
    if ($VMSwitchExtension -eq 'enable') { Enable-VMSwitchExtension @of } else { Disable-VMSwitchExtension @of }
}
`;
