import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

type Id = (typeof causeIdsByGroup)['path'][number];

export const path: Readonly<Record<Id, Cause>> = {
  dns_failure: {
    title: 'The name of the API host does not turn into an address here',
    why: 'The resolver of this machine does not know the name, or does not answer.',
    weighs: {
      'says-connection-error': 2,
      'host-unresolved': 6,
      'no-resolver': 6,
      'resolver-silent': 6,
      'other-names-resolve': 3,
      'other-names-fail': 2,
      'says-name-unresolved': 8,
      'host-resolved': -9,
      'host-slow': -9,
    },
    provenBy: ['host-unresolved', 'resolver-silent', 'no-resolver'],
    symptomOf: ['offline', 'proxy_ignored'],
    retry: 'after-change',
    fixes: [
      { text: 'Ask the name at another resolver.', command: 'nslookup api.openai.com 1.1.1.1' },
      { text: 'If that works, change the resolver in the network settings, or tell who runs it.' },
    ],
    settle: { check: 'network/host-resolves' },
  },
  connection_refused: {
    title: 'The connection is refused',
    why: 'Nothing listens at that address and port, or a firewall says no.',
    weighs: {
      'says-connection-error': 2,
      'port-refused': 8,
      'says-connection-refused': 8,
      'elsewhere-open': 2,
      'port-open': -9,
    },
    provenBy: ['port-refused'],
    symptomOf: ['proxy_ignored', 'proxy_auth'],
    retry: 'after-change',
    fixes: [
      {
        text: 'See whether the address is the one you mean: a base URL on localhost needs its server running.',
      },
      { text: 'Ask who runs the network to let api.openai.com:443 through.' },
    ],
    settle: { check: 'network/port-opens' },
  },
  connection_timeout: {
    title: 'The connection gets no answer',
    why: 'Something on the way drops the packets: often a firewall, or a network that wants a proxy.',
    weighs: {
      'says-connection-error': 2,
      'port-silent': 7,
      'port-unreachable': 6,
      'answer-silent': 4,
      'says-connection-timeout': 8,
      'says-unreachable': 3,
      'elsewhere-open': 2,
      'elsewhere-closed': 1,
      'port-open': -7,
    },
    provenBy: ['port-silent'],
    symptomOf: ['proxy_ignored', 'proxy_auth', 'offline'],
    retry: 'after-change',
    fixes: [
      { text: 'Ask who runs the network to let api.openai.com:443 through.' },
      {
        text: 'If the network wants a proxy, set it for the program.',
        command: 'export HTTPS_PROXY=http://HOST:PORT NODE_USE_ENV_PROXY=1',
      },
    ],
    settle: { check: 'network/port-opens' },
  },
  connection_reset: {
    title: 'The connection is cut',
    why: 'It opened, and was ended before the answer was whole.',
    weighs: { 'tls-reset': 8, 'answer-reset': 7, 'says-connection-reset': 8, 'api-answers': -4 },
    provenBy: ['tls-reset', 'answer-reset'],
    retry: 'after-wait',
    fixes: [
      { text: 'Try once more; if it stays, try another network.' },
      { text: 'Ask who runs the network whether a filter ends connections to this host.' },
    ],
    settle: { check: 'network/tls-trusted' },
  },
  tls_intercepted: {
    title: 'A private certificate authority stands in between',
    why: 'A company’s or a security program’s inspection signs the certificate, and Node does not know it.',
    weighs: {
      'tls-private-issuer': 9,
      'says-certificate-untrusted': 8,
      'says-certificate-invalid': -4,
      'tls-trusted': -6,
    },
    provenBy: ['tls-private-issuer'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Give Node the CA file of your company.',
        command: 'export NODE_EXTRA_CA_CERTS=/path/to/ca.pem',
      },
      {
        text: 'On Node 22.15 and later the system’s store can be used.',
        command: 'node --use-system-ca app.js',
      },
    ],
    settle: { check: 'network/tls-trusted' },
  },
  tls_invalid: {
    title: 'The certificate is not valid here and now',
    why: 'It has expired, is not valid yet, or bears another name; a wrong clock looks the same.',
    weighs: {
      'tls-expired': 8,
      'tls-not-yet-valid': 8,
      'tls-wrong-name': 8,
      'tls-failed': 4,
      'clock-off': 2,
      'says-certificate-invalid': 8,
      'tls-trusted': -6,
    },
    provenBy: ['tls-expired', 'tls-not-yet-valid', 'tls-wrong-name'],
    retry: 'after-change',
    fixes: [
      { text: 'Set the clock of this machine, if it is off.', command: 'timedatectl set-ntp true' },
      {
        text: 'See who issued the certificate: an expired one often belongs to something in between.',
        command: 'openssl s_client -connect api.openai.com:443 -servername api.openai.com',
      },
    ],
    settle: { check: 'network/tls-trusted' },
  },
  proxy_ignored: {
    title: 'A proxy is the way out, and the client does not use it',
    why: 'The direct way is closed; the proxy that is set leads out, and Node ignores it unless told.',
    weighs: {
      'says-proxy-set': 9,
      'proxy-opens': 6,
      'port-silent': 3,
      'port-refused': 3,
      'port-unreachable': 3,
      'resolver-silent': 2,
      'host-unresolved': 2,
      'no-resolver': 2,
      'port-open': -9,
      'proxy-unset': -9,
    },
    provenBy: [
      ['proxy-opens', 'port-silent'],
      ['proxy-opens', 'port-refused'],
      ['proxy-opens', 'port-unreachable'],
      ['proxy-opens', 'resolver-silent'],
      ['proxy-opens', 'host-unresolved'],
      ['proxy-opens', 'no-resolver'],
    ],
    retry: 'after-change',
    fixes: [
      {
        text: 'On Node 24 and later, and 22.21 and later, tell Node to use it.',
        command: 'export NODE_USE_ENV_PROXY=1',
      },
      {
        text: 'On older Node give the SDK a dispatcher: new OpenAI({ fetchOptions: { dispatcher: new ProxyAgent(url) } }).',
        link: 'https://github.com/openai/openai-node',
      },
    ],
    settle: { check: 'network/proxy-opens' },
  },
  proxy_auth: {
    title: 'The proxy wants a user name and password',
    why: 'It answered 407 before anything reached the API.',
    weighs: { 'proxy-wants-login': 9, 'says-proxy-login': 9, 'port-open': -3 },
    provenBy: ['proxy-wants-login', 'says-proxy-login'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Put the credentials into the proxy setting.',
        command: 'export HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
      },
    ],
    settle: { check: 'network/proxy-opens' },
  },
  proxy_blocked: {
    title: 'Something in between refuses the call',
    why: 'A proxy, a filter or a firewall answered in place of the API.',
    weighs: {
      'says-html-instead': 2,
      'page-blocked': 6,
      'someone-else-answered': 3,
      'proxy-refuses': 7,
      'page-of-gateway': -6,
    },
    provenBy: ['page-blocked', 'proxy-refuses'],
    retry: 'after-change',
    fixes: [
      { text: 'Ask who runs the network to allow api.openai.com.' },
      { text: 'Try another network, to see that it is this one.' },
    ],
    settle: { check: 'network/api-answers' },
  },
  offline: {
    title: 'This machine has no working network',
    why: 'No interface is up, so nothing can leave.',
    weighs: {
      'says-offline': 9,
      'interfaces-none': 9,
      'says-unreachable': 6,
      'no-resolver': 1,
      'interfaces-up': -6,
      'host-resolved': -9,
    },
    provenBy: ['interfaces-none'],
    retry: 'after-change',
    fixes: [
      { text: 'Turn on Wi-Fi, plug in the cable, or leave flight mode; then test again.' },
      { text: 'In a container: start it with a network.' },
    ],
    settle: { check: 'local/interface-up' },
  },
};
