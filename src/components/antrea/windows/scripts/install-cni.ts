import { preamble } from './preamble';

/** Puts the CNI plugin, its configuration and antctl on the node, and the pod's token where clients look for one. */
export const installCni = `${preamble}$account = 'var/run/secrets/kubernetes.io/serviceaccount'
New-Item -ItemType Directory -Force -Path "C:/$account", C:/var/log/antrea, C:/opt/cni/bin, C:/etc/cni/net.d, C:/k/antrea/bin | Out-Null
# containerd 1.7 puts them there itself.
foreach ($file in 'token', 'ca.crt') {
    $from = "$mount/$account/$file"
    $to = "C:/$account/$file"
    if (-not (Test-Path $to) -or (Get-Content -Raw $to) -ne (Get-Content -Raw $from)) {
        Copy-Item -Force -Path $from -Destination $to
    }
}
Copy-Item -Force -Path "$mount/k/antrea/cni/*" -Destination C:/opt/cni/bin
Copy-Item -Force -Path "$mount/etc/antrea/antrea-cni.conflist" -Destination C:/etc/cni/net.d/10-antrea.conflist
Copy-Item -Force -Path "$mount/k/antrea/bin/antctl.exe" -Destination C:/k/antrea/bin/antctl.exe
`;
