/** What scripts/policy-fuzz.mjs runs. */
export { default as fc } from 'fast-check';
export { agree, explainsAlike } from './agree';
export { agreeOnRules } from './agree-on-rules';
export { changes } from './change';
export { changesAlike } from './changes-alike';
export { changedCluster, mixedCluster, mutatedCluster } from './random-cluster';
export { randomRules } from './random-rules';
export { dialects, randomSide } from './random-side';
export { reachesAlike } from './reaches-alike';
