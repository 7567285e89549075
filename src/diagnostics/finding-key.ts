import type { Finding } from './finding';

/** What two findings share that say the same of one value. */
export const findingKey = ({ code, path, message }: Finding): string => `${code} ${path} ${message}`;
