// The same objects as the command line takes them: ordered and printed, without a tree.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/stages/manifest';
import { printDocuments } from '../../src/yaml/print-documents';
import { inOrder } from './in-order';
import { networkPolicies } from './network-policies';
import { stopwatch } from './stopwatch';

const [count, out = ''] = process.argv.slice(2);
const manifests = networkPolicies(Number(count)).map((object): Manifest => ({ object, stage: 'isolate' }));

const { time, print } = stopwatch();
const ordered = time('order', () => inOrder(manifests));
const text = time('print', () => printDocuments(ordered.map(({ object }) => object)));
time('write', () => writeFileSync(join(out, 'bare.yaml'), text));
print();
