import type { Json } from './json';

/** A virtual host that passes one path on to a page of Envoy's own administration. */
export const adminRoute = (name: string, prefix: string, page: string): Json => ({
  name,
  domains: ['*'],
  routes: [{ name, match: { prefix }, route: { cluster: '/envoy-admin', prefixRewrite: page } }],
});
