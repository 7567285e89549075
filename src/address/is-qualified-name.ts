const prefixForm = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const nameForm = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** Whether `text` is the key of a label or an annotation: a name, or a DNS name, `/` and a name (k8s.io/apimachinery). */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  if (slash >= 0 && (slash > 253 || !prefixForm.test(text.slice(0, slash)))) return false;
  return name.length <= 63 && nameForm.test(name);
}
