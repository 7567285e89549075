import { checkModel } from '../checks/check-model';
import { checkMigration } from '../checks/migration/check-migration';
import { antrea } from '../components/antrea/antrea';
import { isAntrea } from '../components/antrea/antrea-model';
import { antreaResources } from '../components/antrea/resources/resources';
import { type CiliumModel, isCilium } from '../components/cilium/cilium-model';
import { configFindings } from '../components/cilium/config-findings';
import { bgpRefusals } from '../components/cilium/resources/bgp-refusals';
import { egressPolicies } from '../components/cilium/resources/egress-policies';
import { gateways } from '../components/cilium/resources/gateways';
import { layer2Announcements } from '../components/cilium/resources/layer2-announcements';
import { loadBalancerPools } from '../components/cilium/resources/load-balancer-pools';
import { speaksBgp } from '../components/cilium/resources/speaks-bgp';
import { checkKeys } from '../components/cilium/rules/check-keys';
import { ciliumSettings } from '../components/cilium/settings';
import { egressGateway } from '../components/egressgateway/egress-gateway';
import { kubeVip } from '../components/kubevip/kube-vip';
import { tetragon } from '../components/tetragon/tetragon';
import type { Code } from '../diagnostics/catalogue';
import { distinctFindings } from '../diagnostics/distinct-findings';
import type { Finding } from '../diagnostics/finding';
import { findingKey } from '../diagnostics/finding-key';
import { compareWithWorkloads } from '../policy/workloads/compare-with-workloads';
import type { ClusterModel } from '../spec/model';
import type { DoubtfulSpec, Guess } from '../spec/repair/doubtful-spec';
import { watched } from '../spec/repair/watched';
import type { Sources } from '../spec/sources/sources';
import { ciliumVersions } from '../versions/cilium';
import { readPolicies } from './read-policies';

type Find = (model: ClusterModel) => readonly Finding[];

const ofCilium = (find: (model: CiliumModel) => readonly Finding[]): Find => {
  return (model) => (isCilium(model) ? find(model) : []);
};

/** What components refuse, in parts that look at as little as they can. */
const refusals: readonly Find[] = [
  ofCilium((model) => (model.bgp && speaksBgp(model) ? bgpRefusals(model, model.bgp) : [])),
  ofCilium(({ cni: { cilium }, pods }) =>
    checkKeys({ cilium, version: ciliumVersions[cilium.version], eni: pods.ipam === 'eni' }),
  ),
  ofCilium((model) => configFindings(ciliumSettings(model))),
  ofCilium((model) => loadBalancerPools(model).findings),
  ofCilium((model) => layer2Announcements(model).findings),
  ofCilium((model) => gateways(model).findings),
  ofCilium((model) => egressPolicies(model).findings),
  (model) => (isAntrea(model) ? antrea(model).findings : []),
  (model) => (isAntrea(model) ? antreaResources(model).findings : []),
  (model) => egressGateway(model).findings,
  (model) => kubeVip(model).findings,
  (model) => tetragon(model).findings,
];

/**
 * What is wrong with a spec beside the mistakes in its shape, so that all are told at once: the findings of each check
 * that came to its end without a look at what is in doubt, and those that come whatever was meant by that. What a check
 * would say of the rest waits for the next run.
 */
export function soundFindings(doubtful: DoubtfulSpec, sources: Sources): Finding[] {
  const { spec, doubts, blind, guesses } = doubtful;
  const unseen = (find: Find, hidden: ReadonlySet<string>): readonly Finding[] | undefined => {
    let touched = false;
    const model = watched(spec.model, hidden, () => {
      touched = true;
    });
    const found = inDocument(find(model), doubtful);
    return touched ? undefined : found;
  };
  const sound = (find: Find): readonly Finding[] => {
    const found = unseen(find, doubts);
    if (found) return found;
    let left = (unseen(find, blind) ?? []).filter(({ code }) => !unknownNames.has(code));
    for (const guess of guesses) {
      if (left.length === 0) break;
      const again = new Set(inDocument(find(guess.model), guess).map(findingKey));
      left = left.filter((one) => again.has(findingKey(one)));
    }
    return left;
  };
  // Keys of cilium-config are told by two of them.
  const refused = distinctFindings(refusals.flatMap(sound));
  return [
    ...sound(checkMigration),
    ...checkModel(spec.model, sound),
    ...refused,
    ...sound((model) => {
      const { policies, inventory, findings } = readPolicies({ ...spec, model }, sources);
      return [...findings, ...compareWithWorkloads(policies, inventory)];
    }),
  ];
}

/** Who speaks of something may know its name better than who gives it. */
const unknownNames: ReadonlySet<Code> = new Set(['FL-REF-001', 'FL-REF-002', 'FL-PLT-005', 'FL-PLT-007']);

/** Findings of a model where the document has what they are about. */
const inDocument = (findings: readonly Finding[], { original }: Pick<Guess, 'original'>): Finding[] =>
  findings.map(({ path, also, ...found }) => ({
    ...found,
    ...(path !== undefined && { path: found.place ? path : original(path) }),
    ...(also && { also: also.map((one) => ({ ...one, path: original(one.path) })) }),
  }));
