import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';
import { specHead } from './spec-head';

const networkPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress:
    - from: [{podSelector: {matchLabels: {app: web}}}]
      ports: [{port: 8080}]
`;

const ciliumPolicy = (protocol: string) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: cart}}
  ingress:
    - fromEndpoints: [{matchLabels: {app: web}}]
      toPorts: [{ports: [{port: "8080", protocol: ${protocol}}]}]
`;

const pod = (app: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${app}, namespace: shop, labels: {app: ${app}}}
spec: {containers: [{name: main, image: example}]}
`;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
  put('left/policy.yaml', networkPolicy);
  put('right/policy.yaml', ciliumPolicy('TCP'));
  put('pods/all.yaml', ['cart', 'web', 'other'].map(pod).join('---\n'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

const cli = (...argv: string[]) => runCli(argv, { cwd, toolbox: openToolbox(cwd) });

describe('fairlead reach', () => {
  it('CM-29 lists what is allowed, those together that are alike', async () => {
    const { code, stdout } = await cli('reach', 'left', 'pods', '--node-cidrs', '10.0.0.0/24');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^shop\/web +-> {2}shop\/cart +8080\/TCP$/m);
    expect(stdout).not.toMatch(/shop\/other.*-> {2}shop\/cart /);
  });

  it('gives the same as data', async () => {
    const { stdout } = await cli('reach', 'left', 'pods', '-o', 'json', '--from', 'shop/web', '--to', 'shop/cart');
    expect(JSON.parse(stdout)).toEqual({
      enforcement: 'kubernetes',
      by: 'group',
      ends: [{ inside: ['shop/web'] }, { inside: ['shop/cart'] }],
      connections: [{ from: [0], to: [1], traffic: ['8080/TCP'] }],
    });
  });

  const asked = ['reach', 'left', 'pods', '--to', 'shop/cart', '--node-cidrs', '10.0.0.0/24'];
  it.each([
    ['text', 'shop/web  ->  shop/cart  8080/TCP\nhost      ->  shop/cart  everything\n'],
    ['csv', 'from,to,traffic\r\nshop/web,shop/cart,8080/TCP\r\nhost,shop/cart,everything\r\n'],
    [
      'markdown',
      '| from | to | traffic |\n| --- | --- | --- |\n| shop/web | shop/cart | 8080/TCP |\n| host | shop/cart | everything |\n',
    ],
    [
      'mermaid',
      'flowchart LR\n  n0["shop/web"]\n  n1["shop/cart"]\n  n2["host"]\n  n0 -->|"8080/TCP"| n1\n  n2 -->|"everything"| n1\n',
    ],
  ])('tells it as %s', async (format, wanted) => {
    const { code, stdout } = await cli(...asked, '-o', format);
    expect([code, stdout]).toEqual([0, wanted]);
  });

  it('draws what Graphviz reads, names of labels and quotes and all', async () => {
    const { stdout } = await cli(...asked, '-o', 'dot', '--port', '8080/tcp');
    expect(stdout).toContain('n0 [label="shop/web"];\n');
    expect(stdout).toContain('n0 -> n1 [label="8080/TCP"];\n');
  });

  it('asks for one end, one port, and puts namespaces together', async () => {
    expect((await cli(...asked, '--from', 'shop/*')).stdout).toBe('shop/web  ->  shop/cart  8080/TCP\n');
    expect((await cli(...asked, '--from', 'external')).stdout).toBe('');
    expect((await cli(...asked, '--from', 'host', '--port', '53/udp')).stdout).toBe('host  ->  shop/cart  53/UDP\n');
    const { stdout } = await cli('reach', 'left', 'pods', '--by', 'namespace', '--from', '192.0.2.0/24');
    expect(stdout).toBe('192.0.2.0/24  ->  shop/*  everything\n');
    expect((await cli(...asked, '--from', 'shop/wbe')).stderr).toContain('did you mean `shop/web`?');
    expect((await cli(...asked, '--port', 'http')).code).toBe(2);
  });

  it('takes a spec by its own word of who enforces and where addresses lie', async () => {
    put(
      'spec.yaml',
      `${specHead}  cni: {cilium: {version: 1.20.0}}
  policies: {files: [right/*.yaml], workloads: [pods/*.yaml]}
`,
    );
    const { stdout, stderr } = await cli('reach', 'spec.yaml', '--to', 'shop/cart');
    expect([stdout, stderr]).toEqual(['shop/web  ->  shop/cart  8080/TCP\nhost      ->  shop/cart  everything\n', '']);
    put('spec.yaml', 'apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\nmetadata: {name: lab}\n');
    const broken = await cli('reach', 'spec.yaml');
    expect([broken.code, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('FL-SPEC-');
  });

  it('reads CIDRs as Cilium is told to in a spec', async () => {
    put(
      'right/nodes.yaml',
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: nodes, namespace: shop}
spec: {podSelector: {matchLabels: {app: cart}}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 22}]}]}
`,
    );
    const asked = (cilium: string) => {
      const policies = '{files: [right/*.yaml], workloads: [pods/*.yaml]}';
      put('spec.yaml', `${specHead}  cni: {cilium: ${cilium}}\n  policies: ${policies}\n`);
      return cli('explain', 'remote-node', 'shop/cart', '-p', '22/tcp', 'spec.yaml');
    };
    expect((await asked('{}')).stdout).toMatch(/^denied/);
    expect((await asked('{config: {policy-cidr-match-mode: nodes}}')).stdout).toMatch(/^allowed/);
  });

  it('holds policies against the version that is asked for', async () => {
    put(
      'right/policy.yaml',
      ciliumPolicy('TCP').replace('fromEndpoints', 'fromCIDRSet: [{cidrGroupSelector: {}}]\n      fromEndpoints'),
    );
    expect((await cli('reach', 'right', 'pods', '--cni', 'cilium@1.19')).stderr).toContain('known are 1.20.0, 1.19.6');
    expect((await cli('reach', 'right', 'pods', '--cni', 'calico@3')).stderr).toContain('leave it out');
    expect((await cli('reach', 'right', 'pods', '--cni', 'silium')).stderr).toContain('did you mean `cilium`?');
    expect((await cli('reach', 'left', 'pods', '--cni', 'cilium@1.19.6')).code).toBe(0);
  });

  it('asks who enforces where policies are of two CNIs, and tells what then counts for nothing', async () => {
    put(
      'right/antrea.yaml',
      'apiVersion: crd.antrea.io/v1beta1\nkind: Tier\nmetadata: {name: x}\nspec: {priority: 9}\n',
    );
    put(
      'right/closed.yaml',
      `apiVersion: crd.antrea.io/v1beta1
kind: ClusterNetworkPolicy
metadata: {name: closed}
spec: {priority: 5, appliedTo: [{podSelector: {}}], ingress: [{action: Drop}]}
`,
    );
    const unsaid = await cli('reach', 'right', 'pods');
    expect([unsaid.code, unsaid.stderr.match(/FL-ANA-\d+/g)]).toEqual([2, ['FL-ANA-003']]);
    const { code, stderr } = await cli('reach', 'right', 'pods', '--cni', 'cilium');
    expect([code, stderr.match(/FL-ANA-\d+/g)]).toEqual([0, ['FL-ANA-002']]);
  });

  it('passes over what is no object in a folder, and two policies of one name it does not', async () => {
    put('left/values.yaml', 'replicas: 3\n');
    expect((await cli('reach', 'left', 'pods')).code).toBe(0);
    expect((await cli('reach', 'left/values.yaml')).code).toBe(2);
    put('left/copy.yaml', networkPolicy);
    expect((await cli('reach', 'left', 'pods')).code).toBe(0);
    put('left/copy.yaml', networkPolicy.replace('8080', '8081'));
    expect((await cli('reach', 'left', 'pods')).stderr).toContain('FL-POL-008');
  });

  it.each([
    ['networking.k8s.io/v1', 'extensions/v1beta1', networkPolicy],
    ['cilium.io/v2', 'cilium.io/v2alpha1', ciliumPolicy('TCP')],
    ['networking.k8s.io/v1', 'crd.projectcalico.org/v1', networkPolicy],
  ])('passes over no policy that once was %s and is %s', async (is, was, policy) => {
    put('left/policy.yaml', policy.replace(is, was));
    const { code, stderr } = await cli('reach', 'left', 'pods');
    expect([code, stderr]).toEqual([2, expect.stringContaining('FL-ANA-001')]);
  });

  it.each([
    ['an address that is none', 'from: [{ipBlock: {cidr: 10.0.0.0/33}}]', 'FL-POL-108'],
    ['an exception beside its range', 'from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]', 'FL-POL-109'],
    ['ports the wrong way round', 'ports: [{port: 90, endPort: 80}]', 'FL-POL-110'],
    ['no label', 'from: [{podSelector: {matchLabels: {"a b": c}}}]', 'FL-POL-105'],
  ])('gives no answer where a rule names %s, for no API server takes it', async (_, rule, code) => {
    put(
      'left/policy.yaml',
      networkPolicy.replace('from: [{podSelector: {matchLabels: {app: web}}}]', rule).replace(/\n.*8080.*/, ''),
    );
    for (const argv of [
      ['reach'],
      ['explain', 'shop/web', 'shop/cart', '--port', '80/tcp'],
      ['translate', '--to', 'calico'],
    ]) {
      const told = await cli(...argv, 'left', 'pods');
      expect([told.code, told.stdout], argv[0]).toEqual([2, '']);
      expect(told.stderr, argv[0]).toContain(`error[${code}]`);
      expect(told.stderr, argv[0]).toMatch(/left\/policy.yaml:7:\d/);
    }
  });

  it('gives no answer where an agent would take one of two fields, or neither', async () => {
    const peers = 'fromEndpoints: [{matchLabels: {app: web}}]';
    put('left/policy.yaml', ciliumPolicy('TCP').replace(peers, `${peers}\n      fromEntities: [world]`));
    expect(await cli('reach', 'left')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('FL-POL-204'),
    });
    const both = 'from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]';
    put(
      'left/policy.yaml',
      `apiVersion: crd.antrea.io/v1beta1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\nspec:\n  priority: 5\n  appliedTo: [{podSelector: {}}]\n  ingress: [{action: Drop, ${both}}]\n`,
    );
    expect(await cli('reach', 'left')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('FL-POL-'),
    });
  });

  it('warns of a group of addresses that no file makes', async () => {
    const group = 'fromCIDRSet: [{cidrGroupRef: gone}]';
    put('left/policy.yaml', ciliumPolicy('TCP').replace('fromEndpoints: [{matchLabels: {app: web}}]', group));
    expect(await cli('reach', 'left')).toMatchObject({ code: 0, stderr: expect.stringContaining('FL-POL-230') });
  });

  const deny = (what: string, spec = 'selector: all()') => `apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: deny}
spec:
  ${spec}
  ingress:
    - {action: Deny${what}}
    - {action: Allow}
`;

  it.each([
    ['a selector', deny(", source: {selector: 'has('}"), 7],
    ['a selector of namespaces', deny(", source: {namespaceSelector: 'team = red'}"), 7],
    ['a selector of accounts', deny(", source: {serviceAccounts: {selector: 'a b'}}"), 7],
    ['its own selector', deny('', 'selector: app ==').replace('app ==', "'app =='"), 5],
    ['a protocol', deny(', protocol: tcp'), 7],
    ['a number of a protocol', deny(', notProtocol: 300'), 7],
    ['ports', deny(", protocol: TCP, destination: {ports: ['90:80']}"), 7],
    ['a port', deny(', protocol: TCP, destination: {ports: [99999]}'), 7],
    ['a name of a port', deny(", protocol: TCP, destination: {notPorts: ['80:x']}"), 7],
    ['ports without a protocol', deny(', destination: {ports: [80]}'), 7],
    ['a code of ICMP alone', deny(', protocol: ICMP, icmp: {code: 3}'), 7],
    ['a tier that is not there', deny('', 'tier: gone'), 5],
  ])("gives no answer where Calico's API server takes no such policy: %s", async (_, policy, line) => {
    put('left/policy.yaml', policy);
    const { code, stdout, stderr } = await cli('translate', '--to', 'cilium', 'left');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`error\\[FL-POL-104\\].*\n --> left/policy.yaml:${line}:`));
  });

  it("takes every protocol, port and tier that Calico's API server takes", async () => {
    const tier = 'apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: early}\nspec: {order: 5}\n---\n';
    const ports =
      ", protocol: UDP, source: {selector: \"!has(a) && b in {'c'}\"}, destination: {ports: [0, '7:9', dns-udp]}";
    put(
      'left/policy.yaml',
      `${tier + deny(ports, 'tier: early')}---\n${deny(', protocol: 112').replace('name: deny', 'name: other')}`,
    );
    expect(await cli('reach', 'left', 'pods')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('error') });
  });

  it('tells of a circle of links as of any file that cannot be read', async () => {
    symlinkSync('circle.yaml', join(cwd, 'circle.yaml'));
    expect(await cli('reach', 'circle.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('FL-SRC-002') });
  });

  it('gives no answer where a manifest cannot be read', async () => {
    put('left/broken.yaml', 'kind: [');
    const { code, stdout, stderr } = await cli('reach', 'left');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('left/broken.yaml:1');
    expect((await cli('reach', 'nowhere.yaml')).code).toBe(2);
    expect((await cli('reach', 'left', '--pod-cidrs', '10.0.0.1/8')).stderr).toContain('`--pod-cidrs`: `10.0.0.1/8`');
  });
});

describe('what an answer cannot be about', () => {
  const noPods = 'note: no workloads are known: name them in `policies.workloads`';
  const noPolicies = 'note: no policies are known, so that everything is allowed: name them in `policies.files`';

  it.each([['reach'], ['explain', '192.0.2.1', '192.0.2.2', '--port', '80/tcp']])('is told by %s', async (...words) => {
    const withoutPods = await cli(...words, 'left');
    expect(withoutPods.stderr).toContain(noPods);
    expect(withoutPods.stderr).not.toContain(noPolicies);
    const withoutPolicies = await cli(...words, 'pods');
    expect(withoutPolicies.stderr).toContain(noPolicies);
    expect(withoutPolicies.stderr).not.toContain(noPods);
    put('spec.yaml', `${specHead}  cni: {cilium: {}}\n`);
    const ofSpec = await cli(...words, 'spec.yaml');
    expect(ofSpec.stderr).toContain(noPods);
    expect(ofSpec.stderr).toContain(noPolicies);
    const whole = await cli(...words, 'left', 'pods');
    expect(whole.stderr).not.toMatch(/are known/);
  });
});

describe('fairlead explain', () => {
  it('names the rule that allows, and where it stands', async () => {
    expect(await cli('explain', 'shop/web', 'shop/cart', '--port', '8080/tcp', 'left', 'pods')).toEqual({
      code: 0,
      stderr: 'note: policies are read as kubernetes enforces them, for no kind tells otherwise; `--cni` says it\n',
      stdout: `allowed
  egress   allow  no rule matches
  ingress  allow  NetworkPolicy shop/cart /spec/ingress/0  left/policy.yaml:7
`,
    });
  });

  it('names what isolates, and exits with 1', async () => {
    const { code, stdout } = await cli('explain', '192.0.2.1', 'shop/cart', '-p', '8080', 'left', 'pods');
    expect([code, stdout]).toEqual([
      1,
      `denied
  egress   allow  no rule matches
  ingress  deny   NetworkPolicy shop/cart /spec/podSelector  left/policy.yaml:5
`,
    ]);
  });

  it('reads a pod on the host network as its node, and says so', async () => {
    const agent = pod('agent').replace('spec: {', 'spec: {hostNetwork: true, ');
    put('pods/agent.yaml', agent);
    put('left/agent.yaml', networkPolicy.replaceAll('cart', 'agent'));
    const asked = ['shop/agent', 'shop/cart', '-p', '8080', 'left', 'pods'];
    const { code, stdout } = await cli('explain', ...asked);
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^denied\n.*shop\/agent is on the host network: no policy for pods selects it/s),
    ]);
    const { stdout: json } = await cli('explain', ...asked, '-o', 'json');
    expect(JSON.parse(json)).toMatchObject({ asNodes: ['shop/agent'], egress: { verdict: 'allowed' } });
    const { stdout: to } = await cli('explain', 'shop/web', 'shop/agent', '-p', '80', 'left', 'pods');
    expect(to).toMatch(/^allowed\n/);
    expect((await cli('reach', 'left', 'pods', '--from', 'shop/agent')).stderr).toContain(
      '`shop/agent` is on the host network: no policy for pods selects it; ask for its node, `host` or `remote-node`',
    );
  });

  it('exits with 3 where it depends on what no file tells', async () => {
    put(
      'left/policy.yaml',
      networkPolicy.replace('podSelector: {matchLabels: {app: web}}', 'ipBlock: {cidr: 10.1.0.0/16}'),
    );
    const { code, stdout } = await cli('explain', 'shop/web', 'shop/cart', '-p', '8080', 'left', 'pods');
    expect(code).toBe(3);
    expect(stdout).toContain('it depends on: source address in 10.1.0.0/16');
    const inside = await cli(
      'explain',
      'shop/web',
      'shop/cart',
      '-p',
      '8080',
      'left',
      'pods',
      '--pod-cidrs',
      '10.1.4.0/24',
    );
    expect(inside.code).toBe(0);
  });

  it.each([
    [['shop/wbe', 'shop/cart', '-p', '80', 'left', 'pods'], 'did you mean `shop/web`?'],
    [['shop/web', 'shop/cart', '-p', 'http', 'left', 'pods'], '`http` is no port'],
    [['shop/web', 'shop/cart', 'left'], 'needs `--port`'],
    [['shop/web', '-p', '80'], 'needs FROM and TO'],
  ])('refuses %j', async (argv, message) => {
    const { code, stderr } = await cli('explain', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('fairlead equiv', () => {
  it('CM-29 CM-40 finds policies of two dialects equal for every pod that may run', async () => {
    const { code, stdout } = await cli('equiv', 'left', 'right', '--node-cidrs', '10.0.0.0/24');
    expect([code, stdout]).toEqual([0, 'equal for every pod that may run\n']);
  });

  it('CM-29 shows a connection that only one side allows, with the rules of both', async () => {
    put('right/policy.yaml', ciliumPolicy('ANY'));
    const { code, stdout } = await cli('equiv', 'left', 'right', '--workloads', 'pods');
    expect([code, stdout]).toEqual([
      1,
      `different for 3 workloads
all that left allows, right allows too
only right allows 8080/UDP from shop/web to shop/cart
left: denied
  egress   allow  no rule matches
  ingress  deny   NetworkPolicy shop/cart /spec/podSelector  left/policy.yaml:5
right: allowed
  egress   allow  no rule matches
  ingress  allow  CiliumNetworkPolicy shop/cart /spec/ingress/0  right/policy.yaml:7

different for every pod that may run
all that left allows, right allows too
only right allows 8080/UDP from a pod in shop, app=web to a pod in shop, app=cart
left: denied
  egress   allow  no rule matches
  ingress  deny   NetworkPolicy shop/cart /spec/podSelector  left/policy.yaml:5
right: allowed
  egress   allow  no rule matches
  ingress  allow  CiliumNetworkPolicy shop/cart /spec/ingress/0  right/policy.yaml:7
`,
    ]);
  });

  it('is undecided where a domain name decides', async () => {
    put('right/policy.yaml', `${ciliumPolicy('TCP')}  egress: [{toFQDNs: [{matchName: example.com}]}]\n`);
    put('left/policy.yaml', `${ciliumPolicy('TCP')}  egress: [{toFQDNs: [{matchName: example.org}]}]\n`);
    const { code, stdout } = await cli('equiv', 'left', 'right', '--workloads', 'pods', '-o', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'undecided', over: 'workloads', workloads: { count: 3 } });
    expect((await cli('equiv', 'left', 'left', '--workloads', 'pods')).code).toBe(0);
  });

  it('looks at pods that do not run where it is told to', async () => {
    put('right/more.yaml', networkPolicy.replace('app: cart', 'app: later').replace('name: cart', 'name: later'));
    expect((await cli('equiv', 'left', 'right', '--workloads', 'pods')).code).toBe(0);
    expect((await cli('equiv', 'left', 'right', '--workloads', 'pods', '--open')).code).toBe(1);
  });

  it('knows from specs where pods are, and that the world is not there', async () => {
    const spec = (cni: string) => `${specHead}  cni: ${cni}
  policies:
    rules:
      - name: web
        subject: {namespaces: {names: [shop]}, pods: {matchLabels: {app: web}}}
        ingress: [{from: [{entities: [world]}], ports: [8080/TCP]}]
`;
    put('specs/cilium.yaml', spec('{cilium: {}}'));
    put('specs/antrea.yaml', spec('{antrea: {}}'));
    const { code, stdout } = await cli('equiv', 'specs/cilium.yaml', 'specs/antrea.yaml');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'equal for every pod that may run\n' });
  });

  it('compares with a revision, of the other side or of a path', async () => {
    const git = (...argv: string[]) =>
      execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@b', ...argv]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'before');
    expect((await cli('equiv', 'HEAD', 'left')).code).toBe(0);
    put('left/policy.yaml', networkPolicy.replace('8080', '8081'));
    const { code, stdout } = await cli('equiv', 'HEAD', 'left');
    expect(code).toBe(1);
    expect(stdout).toContain('HEAD:left/policy.yaml:7');
    expect((await cli('equiv', 'HEAD:left', 'right', '--node-cidrs', '10.0.0.0/24')).code).toBe(0);
    expect((await cli('equiv', 'HEAD:left/policy.yaml', 'HEAD:left')).code).toBe(0);
    expect((await cli('equiv', 'HEAD:nowhere', 'left')).code).toBe(2);
    expect((await cli('equiv', 'NOBODY:left', 'left')).stderr).toContain('neither a file nor of a revision');
  });

  it('needs two sides', async () => {
    expect((await cli('equiv', 'left')).stderr).toContain('needs LEFT and RIGHT');
    expect((await cli('equiv', 'left', 'right', 'pods')).code).toBe(2);
  });
});
