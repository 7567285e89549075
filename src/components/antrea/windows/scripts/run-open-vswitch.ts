import { preamble } from './preamble';

/** Runs the database and the switch, and starts again whichever of them is gone. */
export const runOpenVSwitch = `${preamble}$env:PATH += ";$mount/openvswitch/usr/bin;$mount/openvswitch/usr/sbin"
$database = 'C:/openvswitch/etc/openvswitch/conf.db'
$logs = '/var/log/antrea/openvswitch'
function Start-Database {
    ovsdb-server $database -vfile:info --remote=punix:db.sock --log-file=$logs/ovsdb-server.log --pidfile --detach
}

New-Item -ItemType Directory -Force -Path C:/openvswitch/etc/openvswitch, C:/openvswitch/var/run/openvswitch | Out-Null
if (-not (Test-Path $database)) {
    ovsdb-tool create $database "$mount/openvswitch/usr/share/openvswitch/vswitch.ovsschema"
}
Start-Database
ovs-vsctl --no-wait init
$driver = (Get-Item "$mount/openvswitch/driver/OVSExt.sys").VersionInfo.ProductVersion
ovs-vsctl --no-wait set Open_vSwitch . ovs_version=$driver

while ($true) {
    if (-not (Get-Process ovsdb-server -ErrorAction SilentlyContinue)) {
        Start-Database
        Start-Sleep -Seconds 2
    } elseif (-not (Get-Process ovs-vswitchd -ErrorAction SilentlyContinue)) {
        ovs-vswitchd --log-file=$logs/ovs-vswitchd.log --pidfile -vfile:info --detach
        Start-Sleep -Seconds 2
    } else {
        Start-Sleep -Seconds 30
    }
}
`;
