import type { LabelSelector } from '../../../imports/meta';

/** Whether a selector asks for anything: an empty one selects every object. */
export const isNarrow = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean =>
  Object.keys(matchLabels).length + matchExpressions.length > 0;
