import { preamble } from './preamble';

/** Installs the kernel driver of Open vSwitch that is in the image; its daemons run in a container. */
export const installOpenVSwitch = `${preamble}& "$mount/k/antrea/Install-OVS.ps1" -LocalFile "$mount/openvswitch" -InstallUserspace $false
if (-not $?) {
    Write-Host 'The driver of Open vSwitch could not be installed.'
    exit 1
}
`;
