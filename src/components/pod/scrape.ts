/** Annotations by which a Prometheus without ServiceMonitors finds a pod. */
export const scrape = (port: number): Record<string, string> => ({
  'prometheus.io/port': String(port),
  'prometheus.io/scrape': 'true',
});
