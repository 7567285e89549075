import type { Call } from './routine';
import { tags } from './tags';

/** A step about the node of the parameter `node`. */
export function onNode(step: string, run: string, more: Partial<Call> = {}): Call {
  return { ...more, step, run, with: { node: tags.input('node'), ...more.with } };
}
