import { gunzipSync } from 'node:zlib';
import type { ObservedWorkflow } from '../../migrate/status/observed';
import { ClusterError } from '../cluster/cluster-error';

/** A workflow with its steps unpacked, which Argo packs where they are many. */
export function withPlainSteps(workflow: ObservedWorkflow): ObservedWorkflow {
  const packed = workflow.status?.compressedNodes;
  if (!packed) return workflow;
  try {
    const nodes = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
    return { ...workflow, status: { ...workflow.status, nodes } };
  } catch {
    throw new ClusterError(`the steps of the workflow ${workflow.metadata.name} cannot be unpacked`);
  }
}
