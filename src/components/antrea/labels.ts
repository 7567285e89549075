/**
 * The labels of an object of Antrea.
 *
 * @param more labels by which selectors find it.
 */
export const labels = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  app: 'antrea',
  ...more,
});
