/**
 * Its values. A node is `failed` from the moment when something went wrong until it is back on the CNI that it left, and
 * then `returned`; one that stays `failed` waits for a person, and its group does not go on.
 */
export type NodeState = 'moving' | 'moved' | 'failed' | 'returned' | 'vacated';
