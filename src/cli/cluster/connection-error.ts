import { ClusterError } from './cluster-error';

const untrusted = 'its certificate is not signed by the authority that the kubeconfig names';

/** What to say of failures, by their code; those of the first group may pass. */
const passing: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EHOSTUNREACH: 'no route leads there',
  ENETUNREACH: 'no route leads there',
  ETIMEDOUT: 'nothing answers at that address',
  EAI_AGAIN: 'its name cannot be looked up now',
};
const lasting: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; is the clock right?',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for other names',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: 'your client certificate has expired',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'it does not know who signed your client certificate',
};

/** A failure below HTTP; `seconds` is how long an answer may take. */
export function connectionError(error: unknown, server: string, seconds: number): ClusterError {
  if (!(error instanceof Error)) return new ClusterError(`cannot ask ${server}: ${String(error)}`);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return new ClusterError(`${server} gives no answer within ${seconds} s`, { passing: true });
  }
  // Both families of addresses failed.
  const [first = error] = error instanceof AggregateError ? error.errors.filter((one) => one instanceof Error) : [];
  const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
  const known = passing[code] ?? lasting[code];
  const why = known === undefined ? first.message.trim() : `${known} (${code})`;
  return new ClusterError(`cannot ask ${server}: ${why}`, { passing: code in passing });
}
