/** The Argo CD Applications that a cluster's manifests are divided into; the platform's stand beside them. */
export const applications = ['cni', 'network', 'operations'] as const;
export type ApplicationName = (typeof applications)[number];

export interface Stage {
  readonly application: ApplicationName;
  /** The stage's fixed place in its Application: `NN-<stage>.yaml`, so that files sort as they apply. */
  readonly place: number;
  /** Argo CD's sync wave. */
  readonly wave: number;
  readonly holds: string;
}

/** Every stage, in the order in which Argo CD applies them. A place or a wave, once given, stays: diffs must be readable. */
export const stages = {
  foundation: { application: 'cni', place: 10, wave: -100, holds: 'Namespaces, PriorityClasses and RuntimeClasses' },
  access: { application: 'cni', place: 20, wave: -80, holds: 'ServiceAccounts, RBAC and quotas' },
  configuration: { application: 'cni', place: 30, wave: -70, holds: 'ConfigMaps that agents and operators read' },
  'control-plane-vip': { application: 'cni', place: 40, wave: -60, holds: "kube-vip for the control plane's address" },
  'cni-control': { application: 'cni', place: 50, wave: -50, holds: "the CNI's operator or controller" },
  node: { application: 'cni', place: 60, wave: -45, holds: 'what agents read at start' },
  'cni-agent': { application: 'cni', place: 70, wave: -40, holds: 'the agent DaemonSet and what runs beside it' },
  'cni-api': { application: 'cni', place: 80, wave: -35, holds: 'APIServices and webhooks that need the data plane' },
  certificates: { application: 'network', place: 10, wave: -30, holds: 'certificates and the Jobs that make them' },
  addons: { application: 'network', place: 20, wave: -24, holds: 'agents and controllers beside the CNI' },
  'addon-api': {
    application: 'network',
    place: 25,
    wave: -22,
    holds: 'webhooks that need the controllers beside the CNI',
  },
  addresses: {
    application: 'network',
    place: 30,
    wave: -20,
    holds: 'address pools, egress gateways, settings of classes',
  },
  routing: { application: 'network', place: 40, wave: -10, holds: 'BGP, layer-2 announcements, GatewayClasses' },
  services: { application: 'network', place: 50, wave: 0, holds: 'Gateways, LoadBalancer Services' },
  egress: { application: 'network', place: 60, wave: 10, holds: 'egress policies' },
  'policy-groups': { application: 'network', place: 70, wave: 20, holds: 'tiers, groups and CIDR groups' },
  allow: { application: 'network', place: 80, wave: 30, holds: 'rules that allow and isolate nothing' },
  isolate: { application: 'network', place: 90, wave: 40, holds: 'rules that isolate, and allow something' },
  deny: { application: 'network', place: 95, wave: 45, holds: 'rules that only take away: default deny and denials' },
  observability: { application: 'operations', place: 10, wave: 50, holds: 'relays, UIs, monitors, dashboards, alerts' },
  'runtime-security': { application: 'operations', place: 20, wave: 60, holds: 'runtime security agents' },
  'runtime-policies': { application: 'operations', place: 30, wave: 70, holds: 'runtime policies' },
} as const satisfies Record<string, Stage>;

export type StageName = keyof typeof stages;

/** The stage's file in its cluster's folder: `cni/70-cni-agent.yaml`. */
export function stageFile(name: StageName): string {
  const { application, place } = stages[name];
  return `${application}/${String(place).padStart(2, '0')}-${name}.yaml`;
}
