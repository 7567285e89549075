const form = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+|[numkMGTPE]|[KMGTPE]i)?$/;

const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** How much a Kubernetes quantity is (`100m`, `128Mi`, `1e3`); undefined for any other text (k8s.io/apimachinery). */
export function quantity(text: string): number | undefined {
  const [, digits, suffix = ''] = form.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const factor = factors[suffix];
  return Number(digits) * (factor ?? (suffix === '' ? 1 : 10 ** Number(suffix.slice(1))));
}
