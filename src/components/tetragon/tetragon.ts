import type { ClusterModel } from '../../spec/model';
import { at } from '../../stages/manifest';
import type { Rendered } from '../component';
import { access } from './access/access';
import { agent } from './agent/agent';
import { agentConfig } from './config/agent-config';
import { operatorConfig } from './config/operator-config';
import { findings } from './findings';
import { monitors } from './monitors/monitors';
import { operator } from './operator/operator';
import { libraryPolicies } from './policies/library-policies';
import { tetragonSettings } from './settings';

/** Tetragon: agents that watch processes, the operator that registers their policies, and the policies of the library. */
export function tetragon(model: ClusterModel): Rendered {
  const s = tetragonSettings(model);
  if (!s.tetragon.enabled) return { manifests: [], findings: findings(s) };
  const config = agentConfig(s);
  const operatorReads = operatorConfig(s);
  return {
    manifests: [
      ...at('runtime-security', ...access(s), config, agent(s, config)),
      ...(s.operator ? at('runtime-security', operatorReads, operator(s, operatorReads)) : []),
      ...at('runtime-security', ...monitors(s)),
      ...at('runtime-policies', ...libraryPolicies(s)),
    ],
    findings: findings(s),
  };
}
