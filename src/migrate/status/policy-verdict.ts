import type { Job } from 'kubernetes-types/batch/v1';
import { reach } from '../workflows/scripts/reach';
import { refused } from '../workflows/scripts/refused';
import type { ObservedStep } from './observed';

/** What came of one try of a connection that policies allow or deny. */
export interface PolicyVerdict {
  /** The node that it was tried from. */
  readonly node: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly addresses: string;
  readonly port: string;
  readonly meant: 'allowed' | 'denied';
  readonly holds: boolean;
  readonly at: string;
  /** What the workflow says of a try that failed: it may not have come to an answer at all. */
  readonly message?: string;
}

/** The verdict of a step that has tried one; undefined for any other step, and for one that could not try. */
export function policyVerdict({ inputs, phase, startedAt = '', message }: ObservedStep): PolicyVerdict | undefined {
  const text = inputs?.parameters?.find(({ name }) => name === 'job')?.value;
  if (text === undefined || (phase !== 'Succeeded' && phase !== 'Failed')) return undefined;
  const { metadata, spec } = readJob(text) ?? {};
  const { metadata: pod, spec: { affinity, containers = [] } = {} } = spec?.template ?? {};
  const [, , script, , addresses = '', port = ''] = containers[0]?.command ?? [];
  const [term] = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  if (script !== reach && script !== refused) return undefined;
  return {
    node: term?.matchFields?.[0]?.values?.[0] ?? '',
    namespace: metadata?.namespace ?? '',
    labels: pod?.labels ?? {},
    addresses,
    port,
    meant: script === reach ? 'allowed' : 'denied',
    holds: phase === 'Succeeded',
    at: startedAt,
    ...(message && { message }),
  };
}

function readJob(text: string): Job | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
