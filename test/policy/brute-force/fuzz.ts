/** What scripts/policy-fuzz.mjs runs. */
export { default as fc } from 'fast-check';
export { agree, explainsAlike } from './agree';
export { agreeOnRules } from './agree-on-rules';
export { randomCluster } from './random-cluster';
export { randomRules } from './random-rules';
