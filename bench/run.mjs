// All benchmarks, one after another; each also runs alone.
import { cpus } from 'node:os';

const [{ model }] = cpus();
process.stdout.write(`${cpus().length} x ${model}, ${process.platform} ${process.arch}, Node ${process.version}\n`);
for (const name of ['start', 'objects', 'policies', 'policy-engine', 'plan', 'rollout', 'fleet', 'addresses'])
  await import(`./${name}.mjs`);
