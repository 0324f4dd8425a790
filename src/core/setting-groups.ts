import type { CauseId } from './causes/ids.ts';
import type { EvidenceCode } from './evidence.ts';

/** Settings that change how a client calls, by what they are about. One group at a time is taken out of the experiment. */
export const groupNames = [
  'proxy',
  'base-url',
  'headers',
  'node-options',
  'certificates',
  'organization',
] as const;
export type SettingGroup = (typeof groupNames)[number];

type About = {
  /** Environment variables; names in small letters count as well. */
  readonly names: readonly string[];
  /** Which of them make the group count as set; all of them where absent. */
  readonly setBy?: readonly string[];
  /** What must have been seen for the group to be suspected; none: it is suspected whenever it is set. */
  readonly suspectedBy: readonly EvidenceCode[];
  readonly cause: CauseId;
};

const unreached: readonly EvidenceCode[] = [
  'host-unresolved',
  'no-resolver',
  'resolver-silent',
  'port-refused',
  'port-silent',
  'port-unreachable',
  'proxy-down',
  'proxy-refuses',
  'proxy-wants-login',
  'someone-else-answered',
  'answer-reset',
  'answer-silent',
];

/** On another host a refusal is somebody else's word. */
const refused: readonly EvidenceCode[] = [
  'service-refused',
  'someone-else-answered',
  'key-refused',
  'organization-differs',
];

export const settingGroups: Readonly<Record<SettingGroup, About>> = {
  proxy: {
    names: ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY', 'NODE_USE_ENV_PROXY'],
    // Node's fetch ignores a proxy unless it is told to use it: without this, taking it out changes nothing.
    setBy: ['NODE_USE_ENV_PROXY'],
    suspectedBy: [],
    cause: 'proxy_blocked',
  },
  'base-url': {
    names: ['OPENAI_BASE_URL'],
    suspectedBy: [...unreached, ...refused, 'path-unknown', 'base-url-broken'],
    cause: 'base_url_wrong',
  },
  headers: { names: ['OPENAI_CUSTOM_HEADERS'], suspectedBy: [], cause: 'key_invalid' },
  'node-options': { names: ['NODE_OPTIONS'], suspectedBy: [], cause: 'sdk_misuse' },
  certificates: {
    names: ['NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    suspectedBy: ['tls-failed', 'tls-private-issuer', 'extra-ca-unreadable'],
    cause: 'tls_invalid',
  },
  organization: {
    names: ['OPENAI_ORG_ID', 'OPENAI_PROJECT_ID'],
    suspectedBy: refused,
    cause: 'org_or_project_mismatch',
  },
};
