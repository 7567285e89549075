/** Upstream CustomResourceDefinitions of an API group, pinned: applied as they are, never rewritten. */
export interface DefinitionSource {
  /** API groups that the folder defines. */
  readonly groups: readonly string[];
  readonly repoURL: string;
  readonly revision: string;
  readonly path: string;
  /** Where the files of the folder are served one by one, for machines that have no git. */
  readonly rawURL: string;
  /** The sha256 of each file, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where definitions come from that no operator registers at run time. */
export const definitionSources = {
  /** Cilium 1.20 looks for seven kinds at v1, TLSRoute and BackendTLSPolicy among them: 1.6.1 or newer. */
  'gateway-api': {
    groups: ['gateway.networking.k8s.io'],
    repoURL: 'https://github.com/kubernetes-sigs/gateway-api.git',
    revision: 'v1.6.1',
    path: 'config/crd/standard',
    rawURL: 'https://raw.githubusercontent.com/kubernetes-sigs/gateway-api/v1.6.1/config/crd/standard',
    files: {
      'gateway.networking.k8s.io_backendtlspolicies.yaml':
        '0d48c9e4b53dd9510cf615b9b1192d9d7afb07a1cc0498c9515627cb1c075419',
      'gateway.networking.k8s.io_gatewayclasses.yaml':
        '53710048ba26f8620eed59d5e51b157ecf040daf5c6eef31a4b991e0808c4be5',
      'gateway.networking.k8s.io_gateways.yaml': '25b885f5870b8fff1ae82efa2628b2761cef3745900c2aecf8fb76629a01255a',
      'gateway.networking.k8s.io_grpcroutes.yaml': '53a8d029da8f07e55d3fa58a5cf6de5950dab19fbb8d6a8082fb5e51ca5ef6fc',
      'gateway.networking.k8s.io_httproutes.yaml': 'a424a0d6c953b162e71d1d97bb7e75012d8f1ac264e7274f2763d1b96ab39852',
      'gateway.networking.k8s.io_listenersets.yaml': 'bf4d4b02564999b2558b96e31465129895db9b3a8adfb90adb9c80eac52a3a70',
      'gateway.networking.k8s.io_referencegrants.yaml':
        '8c645e9333cfa67790cc2a53e0c00076f88b2bd4230d2b49688c78bc34f9b2c3',
      'gateway.networking.k8s.io_tcproutes.yaml': 'd5104d0cf30e924f5e3c9e2e76abd46876401c34ca33b9e79321523eee78c7f6',
      'gateway.networking.k8s.io_tlsroutes.yaml': 'bb8b67926e5d9652cbfd2e19063b7c1d9e78806c9dd671608f57baef2f2e3bbb',
      'gateway.networking.k8s.io_udproutes.yaml': '4b80684c2bf8ef4b0a2a3ab45164ac9f96258fc69912645ff50ced595b0aa6de',
      'gateway.networking.k8s.io_vap_safeupgrades.yaml':
        'afb0ea1b3cc2e9344d93b0926fbe741aeb48ab4439f9f7b4b77b9ac94faf6c2e',
    },
  },
  antrea: {
    groups: ['crd.antrea.io'],
    repoURL: 'https://github.com/antrea-io/antrea.git',
    revision: 'v2.7.0',
    path: 'build/charts/antrea/crds',
    rawURL: 'https://raw.githubusercontent.com/antrea-io/antrea/v2.7.0/build/charts/antrea/crds',
    files: {
      'antreaagentinfo.yaml': 'b8271f95c2f7b555313522cebc51ce639a5b0ffb1a0fec68ac9976cdd3894f33',
      'antreacontrollerinfo.yaml': 'e05f3c112327e800a5f52516978bc4610466cf920f05a73affff4c56dcc1c75d',
      'antreanodeconfig.yaml': '0027162c0bdacde700d74774042f78913366173aac1506e50d599f7a2bf5b75a',
      'bgppolicy.yaml': '1bf825b7fac7626127cdf6243026a7abf224c6d94352f6f940d56d33546c2b24',
      'clustergroup.yaml': 'e68f3908d2410ffdb32c1689b30d4883ff8ced7d464e60fa043b2c2364db3c35',
      'clusternetworkpolicy.yaml': '1681866d2a9c3c2174f906e86b1ffc742363fe56f11caf53c97d5e01074f1261',
      'egress.yaml': '728726e97375a265e0730beadd7f76a79ea1e9a6e1da64f9aee15b76a86fc050',
      'externalentity.yaml': '09268de9b77e4a7a18dd929449f13dafdb35dcf534f2e2275dca29fcd5d10e18',
      'externalippool.yaml': 'f34cd24599e8cfe01139a72c1ef14eac6d2bb8400ed4acc70976e32342b460c5',
      'externalnode.yaml': 'ebc327cf1afd0922fd2e1f4abe947e1cf33a32c5c9c6d077faa710f1b93af5c7',
      'flowexporterdestination.yaml': '8283ebdb6931f9838ffbcaea666481f8972ab815b901159c55c778594c45faa4',
      'group.yaml': 'b69154b18d59908e571ee94c91c3ec024f1ab2c4faa72764201cd1d6067dc306',
      'ippool.yaml': '4e2bc4b08686131ba4fdeceffcd2d1c0c93edd95e436e5de18b873886d7931ec',
      'networkpolicy.yaml': '1c187a61c40c33a34f991687b43d4c3f4e5d0d8528884543d427124b353f44c1',
      'nodelatencymonitor.yaml': 'ec8a35f966faa1b54a2ec0e8717eafdfdd126592231bbf54bc9699b3d85b323b',
      'packetcapture.yaml': '766e5db49a5366ae5b503fe7128a5ccf0c2be451715a0ec20ab8322a1e9e2565',
      'supportbundlecollection.yaml': '6f9889493a685770a8161b2c10da392035cf7d3f0d0865531916491096f0033b',
      'tier.yaml': '79f83252b09b20d4295a160e6082f6b9d0487d0896f0b513a18ce68b9a36d692',
      'traceflow.yaml': '9dec0787fa6f36847188f3e8c5ada049e88cb9b2ae71774f629a636630d96e46',
      'trafficcontrol.yaml': '40bf13449b6fc6aed0d590cd8d2be7891fd30c5d31d6ad0edca894d85efde2b1',
    },
  },
  'antrea-multicluster': {
    groups: ['multicluster.crd.antrea.io'],
    repoURL: 'https://github.com/antrea-io/antrea.git',
    revision: 'v2.7.0',
    path: 'multicluster/config/crd/bases',
    rawURL: 'https://raw.githubusercontent.com/antrea-io/antrea/v2.7.0/multicluster/config/crd/bases',
    files: {
      'multicluster.crd.antrea.io_clusterclaims.yaml':
        '1c5fc78de680193bbe07350c4d3793019f10c0a99ccccea5b20ef990a1c4466d',
      'multicluster.crd.antrea.io_clusterinfoimports.yaml':
        '6db38504d2064363fef0314469f4b7e08911463b4fe222cdd566726844617a69',
      'multicluster.crd.antrea.io_clustersets.yaml': '6ada79d3012bda99914eb54bc48a9c5d984ecd38eeb1b3683e7bc427a1eb90f4',
      'multicluster.crd.antrea.io_gateways.yaml': 'bed42d35b067e08106f52eefc196077d90d3a7a672e897017373d92e469ed902',
      'multicluster.crd.antrea.io_labelidentities.yaml':
        '8d2d9473c798b3355955ad1c4eae4ea9516ad7cf3877ccf07db54c0258035376',
      'multicluster.crd.antrea.io_memberclusterannounces.yaml':
        'f27a6749333833c231cccd26581e6dd18e474d9add07acf330cce6d5a35a2c98',
      'multicluster.crd.antrea.io_multiclusterconfigs.yaml':
        '34caf65d778dfdd233b5ee22aaf4b72b44a56ff79a1faf7145274c9f415eee89',
      'multicluster.crd.antrea.io_resourceexports.yaml':
        'aa0fcaa673c2d0d2948d412a03dad1afd646cbd54ff11863f7a630d006cead40',
      'multicluster.crd.antrea.io_resourceimports.yaml':
        '5dda1e15743c51527dc084330c51dfc2a4722c9179aa3830ccfbae6616c66a4b',
    },
  },
  'multicluster-services': {
    groups: ['multicluster.x-k8s.io'],
    repoURL: 'https://github.com/antrea-io/antrea.git',
    revision: 'v2.7.0',
    path: 'multicluster/config/crd/k8smcs',
    rawURL: 'https://raw.githubusercontent.com/antrea-io/antrea/v2.7.0/multicluster/config/crd/k8smcs',
    files: {
      'multicluster.x-k8s.io_serviceexports.yaml': '09373a675b24a9c926c1c3df19b43a9bf401807e87604f71fdf1311c0f190bb1',
      'multicluster.x-k8s.io_serviceimports.yaml': '99df9b742043f4e69c8b9b4cfc2140d539f368cd94b96468469594923045074d',
    },
  },
  'prometheus-operator': {
    groups: ['monitoring.coreos.com'],
    repoURL: 'https://github.com/prometheus-operator/prometheus-operator.git',
    revision: 'v0.93.0',
    path: 'example/prometheus-operator-crd',
    rawURL:
      'https://raw.githubusercontent.com/prometheus-operator/prometheus-operator/v0.93.0/example/prometheus-operator-crd',
    files: {
      'monitoring.coreos.com_alertmanagerconfigs.yaml':
        'fed47c462483a47a4d1912bf8a7a3767618644cfdee86dc73d7624c55d6a8b9d',
      'monitoring.coreos.com_alertmanagers.yaml': '0e8eccd22699818c93f619c8fe2d92dbbd783a7e9232827a886dedeac1fb5dc1',
      'monitoring.coreos.com_podmonitors.yaml': '45a93443daa687d3654f7e9631909ff7edcdf3ec09c5e60251b74aa2722aee5d',
      'monitoring.coreos.com_probes.yaml': 'f4ead9704bd4c6303d53e4cc15670faaf0609022a5e08c0ce496286f453666b7',
      'monitoring.coreos.com_prometheusagents.yaml': '6bb4afd89a2721ba02327336623344358c57b5a1a2ecaeccd792e0234ef6b612',
      'monitoring.coreos.com_prometheuses.yaml': 'c0eed4b2c38a58e3a5be7e2f5846df067804c694b0c9316b35029ab68fa183a4',
      'monitoring.coreos.com_prometheusrules.yaml': '78be98554b9c8506ab2b4f4feb91c5f3a56e536a0a510f3a8e876a459970d56d',
      'monitoring.coreos.com_scrapeconfigs.yaml': 'd525ef261d8a3a050528a7d90cecab13f1f3f9020eb0f1f54850b6f5c1f2e641',
      'monitoring.coreos.com_servicemonitors.yaml': 'a99047972c9dd7679ce2050b9968e8a08773492e671b3e17abd476d42aa78a32',
      'monitoring.coreos.com_thanosrulers.yaml': '160bcffd1ce4904b5fde97ac40676019aa02427f0d64432f4dd71a711275b82c',
    },
  },
  egressgateway: {
    groups: ['egressgateway.spidernet.io'],
    repoURL: 'https://github.com/spidernet-io/egressgateway.git',
    revision: 'v0.6.9',
    path: 'charts/crds',
    rawURL: 'https://raw.githubusercontent.com/spidernet-io/egressgateway/v0.6.9/charts/crds',
    files: {
      'egressgateway.spidernet.io_egressclusterendpointslices.yaml':
        '6a20b485f11c1064e6b8d0ddff9f45ac868b4db51ad1a9951014c82fa8e82243',
      'egressgateway.spidernet.io_egressclusterinfos.yaml':
        '5bb83a01b850e6393145c0f427f752b8ff849fee95f8789036a525d7aef81c5f',
      'egressgateway.spidernet.io_egressclusterpolicies.yaml':
        '65e7c532658a4406f047e9654f044f654d7fcca0d308dc0a3547d43e3536de0f',
      'egressgateway.spidernet.io_egressendpointslices.yaml':
        'c3fbccbcb9352df9343ed805e56010aad74d390cf7f06ec718804c7b991c01f4',
      'egressgateway.spidernet.io_egressgateways.yaml':
        '75743c32d2ca6d7319b3d0aa9da1f22d28021f57ad5f595263b78964467d3990',
      'egressgateway.spidernet.io_egresspolicies.yaml':
        'a8688b8efd35f38984a9fd6810e67ceb029a40d2a6893233a38db16410b8fb88',
      'egressgateway.spidernet.io_egresstunnels.yaml':
        '84eb70562794537a092906b171a7669bea478c8541ad132401acab44e4797a18',
    },
  },
} as const satisfies Record<string, DefinitionSource>;

export type DefinitionName = keyof typeof definitionSources;
