import { type Detector, type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { accountCredentials } from './accounts.ts';
import { tells } from './beside.ts';
import { flagCredentials } from './flags.ts';

/** Passwords that commands and connection strings take without a name. */
const patterns: readonly Pattern[] = [
  {
    kind: 'secret',
    needs: ['-u', '--user', 'proxy-user'],
    pattern: () =>
      /((?<!\w)(?:-u|--user|-U|--proxy-user)(?:[ \t]+|=)["']?[^\s"':@/]{1,64}:(?!\/\/))([^\s"']{1,200})/g,
    accepts: (value) => isReal(value) && !/^\d+$/.test(value),
  },
  {
    kind: 'user',
    needs: ['-u', '--user', 'proxy-user'],
    pattern: () =>
      /((?<!\w)(?:-u|--user|-U|--proxy-user)(?:[ \t]+|=)["']?)([^\s"':@/]{2,64})(?=:(?!\/\/)[^\s"']{2})/g,
    accepts: (value) => isReal(value) && !/^\d+$/.test(value),
  },
  {
    kind: 'secret',
    needs: ['-passin', '-passout', 'pass:'],
    pattern: () => /((?:pass|passin|passout)[ =:](?:pass:)?)([^\s"']{3,100})/g,
    accepts: (value) => isReal(value) && /\d|[A-Z]/.test(value),
  },
  {
    kind: 'secret',
    needs: ['redis-cli', 'ldap'],
    pattern: () =>
      /((?:redis-cli\b[^\r\n|;]{0,80}?[ \t]-a|ldap\w+\b[^\r\n|;]{0,120}?[ \t]-w)[ \t]+["']?)([^\s"']{2,100})/g,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: ['%'],
    pattern: () => /((?:-U|--user)[ =][\w.\\-]{1,64}%)([^\s"']{3,100})/g,
    accepts: isReal,
  },
  {
    kind: 'user',
    needs: ['user id', 'uid', 'user='],
    pattern: () => /(\b(?:User ID|UID|User Id|User)\s?=\s?)([^;"'\s]{2,64})/g,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: ['login', 'logged', 'log in', 'sign', 'auth', 'tried'],
    alsoNeeds: ['as', 'with', 'using'].flatMap((word) => [`${word} `, `${word}\t`]),
    pattern: () =>
      /((?:log(?:ged)? ?in|sign(?:ed)? ?in|auth(?:enticated|enticating)?|tried)[ \t]+(?:as|with|using)[ \t]+[\w.@-]{2,64}[ \t]?[:/][ \t]?)([^\s"',;]{4,100})/gi,
    accepts: (value) => isReal(value) && /\d|[^\w.-]/.test(value),
  },
  {
    kind: 'secret',
    needs: ['authtoken', '_auth', '_password'],
    pattern: () =>
      /(\/\/[\w./-]{1,120}:_(?:authToken|auth|password)(?:\s?=\s?|[ \t]+)["']?)([^\s"']{4,})/g,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: ['http ', 'https ', 'xh '],
    pattern: () =>
      /((?:^|[\s;|&(>"'`+])(?:https?|xhs?)[ \t][^\r\n]{0,200}?(?<=[ \t])(?:-a|--auth)(?:[ \t]+|=)["']?(?:[^\s"':@/]{1,64}:)?)([^\s"']{4,200})/g,
    accepts: (value, before) =>
      isReal(value) && (before.endsWith(':') || /\d|[^\w.-]|[a-z][A-Z]/.test(value)),
  },
  {
    kind: 'secret',
    needs: ['login'],
    pattern: () =>
      /(\b(?:docker|podman|helm registry|az|oc|nerdctl|skopeo|buildah|crane|regctl|cf|ibmcloud)\b[^\r\n|;]{0,40}\blogin\b[^\r\n|;]{0,160}?[ \t]-p[ \t=]{0,2}["']?)([^\s"']{4,200})/g,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: [
      ' secret',
      ' env add',
      '--password-stdin',
      ' login',
      'base64',
      '--stdin',
      'passwd',
      ' -',
    ],
    pattern: () =>
      /((?:echo|printf|<<<)(?:[ \t]+-[neE]+)*[ \t]+["']?)((?!\$)[^\s"'|]{6,200})(?=(?:\\n)?["']?[ \t]*\\?\|[ \t]*(?:gh secret|vercel env|wrangler secret|fly(?:ctl)? secrets|docker login|podman login|kubectl create secret|vault (?:kv|write|login)|pass insert|gcloud secrets|npm login|base64|heroku|doppler|sudo -S|openssl|chpasswd|passwd|smbpasswd|kinit|cryptsetup|helm registry login))/g,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: ['securestring', 'add-mask'],
    pattern: () =>
      /(ConvertTo-SecureString[ \t]+(?:-String[ \t]+)?["'](?=[^"'\r\n]{3,200}["'])|::add-mask::)((?<=["'])[^"'\r\n]{3,200}|[^\s"']{3,200})/gi,
    accepts: isReal,
  },
  {
    kind: 'secret',
    needs: ['pass ', 'pw ', 'pwd '],
    pattern: () => /((?<![\w-])(?:pass|pw|pwd)[ \t]+["'`]?)([^\s"'`,;]{8,200})/gi,
    // `pass n=2`: a parameter and what it is set to.
    accepts: (value) => isReal(value) && tells(value) && !/^[a-z][\w-]*=[\w.-]*$/.test(value),
  },
];

const inCommands = byPatterns(patterns);

export const commandCredentials: Detector = (view, hits) => {
  inCommands(view, hits);
  accountCredentials(view, hits);
  flagCredentials(view, hits);
  // What base64 says when it is a user and a password.
  if (view.inBase64 && /^[\w.@+-]{1,64}:[^\s:/]{3,200}$/.test(view.text))
    hits.push({ kind: 'secret', from: 0, to: view.text.length });
};
