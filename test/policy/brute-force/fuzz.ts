/** What scripts/policy-fuzz.mjs runs. */
export { default as fc } from 'fast-check';
export { agree, explainsAlike } from './agree';
export { randomCluster } from './random-cluster';
