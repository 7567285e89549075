import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';

const block = (head: string, ...body: (string | readonly string[])[]): string[] => [
  `${head} {`,
  ...body.flat().map((line) => (line === '' ? '' : `    ${line}`)),
  '}',
];

const api = block(
  'location /api',
  'proxy_http_version 1.1;',
  'proxy_pass_request_headers on;',
  'proxy_pass http://127.0.0.1:8090;',
);

const page = block(
  'location /',
  'if ($http_user_agent ~* "kube-probe") { access_log off; }',
  '# double `/index.html` is required here',
  'try_files $uri $uri/ /index.html /index.html;',
);

const health = block('location /healthz', 'access_log off;', 'add_header Content-Type text/plain;', "return 200 'ok';");

const server = block(
  'server',
  'listen       8081;',
  'listen       [::]:8081;',
  'server_name  localhost;',
  'root /app;',
  'index index.html;',
  'client_max_body_size 1G;',
  '',
  block(
    'location /',
    'proxy_set_header Host $host;',
    'proxy_set_header X-Real-IP $remote_addr;',
    '',
    api,
    page,
    '',
    '# Liveness probe',
    health,
  ),
);

/** What the page's web server serves: the page itself, and under /api the backend beside it. */
export function uiNginx({ namespace }: CiliumSettings): Wire<ConfigMap> {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'hubble-ui-nginx', namespace },
    data: { 'nginx.conf': server.join('\n') },
  };
}
