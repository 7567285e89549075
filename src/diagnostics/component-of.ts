import type { Code } from './catalogue';

type AreaOf<C> = C extends `FL-${infer A}-${string}` ? A : never;

const components: Readonly<Record<AreaOf<Code>, string>> = {
  ADDR: 'Addresses',
  AN: 'Antrea',
  ANA: 'Analysis',
  BGP: 'BGP',
  BW: 'Data plane',
  CIDR: 'Addresses',
  CIL: 'Cilium',
  CLI: 'Command line',
  CNI: 'CNI',
  CON: 'Conflicts',
  DP: 'Data plane',
  DST: 'Distributions',
  EG: 'EgressGateway',
  EGW: 'Egress',
  EKS: 'AWS',
  EXP: 'Analysis',
  EXT: 'CNI of others',
  GW: 'Gateways',
  IGN: 'Ignoring',
  KRN: 'Data plane',
  LB: 'Load balancing',
  LOCK: 'Lock-outs',
  MESH: 'Mesh',
  OBJ: 'Objects handed in',
  OBS: 'Observability',
  OUT: 'Output',
  PLT: 'Platform',
  POL: 'Policies',
  REF: 'Spec',
  RTE: 'Data plane',
  SPEC: 'Spec',
  SRC: 'Files',
  STB: 'Standby',
  SVC: 'Services',
  SYNC: 'Order',
  TET: 'Tetragon',
  UPG: 'Changes',
  VEN: 'Definitions',
  VIP: 'kube-vip',
  YAML: 'YAML',
};

/** What a finding is about: a system that is rendered, or a part of Fairlead. */
export const componentOf = (code: Code): string => components[code.split('-')[1] as AreaOf<Code>];
