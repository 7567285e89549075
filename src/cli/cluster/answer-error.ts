import { ClusterError } from './cluster-error';

/** As much of an answer that is no Status of Kubernetes as a line can bear. */
const longest = 200;

/** An answer of HTTP that is no success; `text` is its body. */
export function answerError(status: number, text: string, context: string): ClusterError {
  const said = messageOf(text);
  if (status === 401) {
    return new ClusterError(
      `the cluster does not accept the credentials of the context \`${context}\`, which may have expired: log in again`,
      { status },
    );
  }
  if (status === 403) return new ClusterError(`the cluster does not allow it: ${said}`, { status });
  return new ClusterError(`the cluster answers ${status}: ${said}`, {
    status,
    passing: status === 429 || status >= 500,
  });
}

function messageOf(text: string): string {
  try {
    const { message } = JSON.parse(text);
    if (typeof message === 'string') return message;
  } catch {
    // A proxy in between answers in words of its own.
  }
  return text.trim().slice(0, longest) || 'no reason given';
}
