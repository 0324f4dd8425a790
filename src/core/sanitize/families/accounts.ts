import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { lineLead } from './line-lead.ts';

/** How a user and a password stand beside each other. None of the parts may have a group. */
type Account = {
  readonly needs: readonly string[];
  /** What stands before the user. */
  readonly lead: string;
  readonly user?: string;
  /** What stands between the two. */
  readonly joint: string;
  readonly secret?: string;
  /** What must follow. */
  readonly end?: string;
  readonly flags?: string;
};

/** Names that every machine or registry has. */
const nobody =
  /^(?:\*|root|admin|sa|postgres|AWS|oauth2accesstoken|_json_key|PLAIN|https?|[-/$].*|0{8}-0.*)$/;

const somebody = (value: string): boolean => isReal(value) && !nobody.test(value);

/** The same behind its domain, which goes with it. */
const ofDomain = (value: string): boolean => somebody(value.replace(/^.*\\/, ''));

/** Two rules from one: both parts go, each as what it is. */
function rulesOf({ needs, lead, joint, end = '', flags = 'g', ...parts }: Account): Pattern[] {
  const { user = `[^\\s"':,;/]{2,64}`, secret = `[^\\s"']{2,200}` } = parts;
  return [
    {
      kind: 'user',
      needs,
      pattern: () => new RegExp(`(${lead})(${user})(?=${joint}${secret}${end})`, flags),
      accepts: somebody,
    },
    {
      kind: 'secret',
      needs,
      pattern: () => new RegExp(`(${lead}${user}${joint})(${secret})(?=${end})`, flags),
      accepts: (value) => isReal(value) && !/^[/-]/.test(value),
    },
  ];
}

const quoted = `[^"'\`\\r\\n]{2,200}`;
const nextString = `["'\`]\\s{0,4},\\s{0,20}(?:new |Some\\()?[@bu]?["'\`]`;
const nextWord = `["']?[ \\t]+["']?`;
const endOfCommand = `["']?[ \\t]*(?:[\\r\\n|;>&]|$)`;
const argument = `(?:[\\w$.&:>*[\\]()-]{1,60}|["'][^"'\\r\\n]{0,200}["'])\\s{0,4},\\s{0,20}`;

const accounts: readonly Account[] = [
  // Calls that take a user and a password.
  {
    needs:
      `auth(|auth "|auth '|auth()|basicauth|basic_auth|digestauth|withemailand|authenticate(|login(|log_in(|login "|login '|sign_in|signin|credential|usernamepassword|passwordauth|ldap_bind|auth_password(`.split(
        '|',
      ),
    lead: `(?:(?:basic_?|digest_?|ntlm_?|http_?|proxy_?)auth\\w{0,20}|auth\\(\\)(?:\\.preemptive\\(\\))?\\.\\w{5,8}|\\.(?:auth|authenticate|log_?in|sign_?in\\w{0,24})|WithEmailAndPassword|(?:Network|Plain|Basic|UsernamePassword)Credentials?|Credentials\\.basic|UsernamePassword\\w{0,24}|PasswordAuthentication|(?<!\\w)(?:ftp_login|ldap_bind|ssh2_auth_password))(?:\\(|[ \\t]{1,4}(?=["'])|\\s{0,2}[:=]\\s{0,2}[({[])\\s{0,20}(?:[\\w$.&:>*-]{1,60}\\s{0,4},\\s{0,20}){0,2}[@bu]?["'\`]`,
    user: quoted,
    joint: nextString,
    secret: quoted,
    end: `["'\`]`,
    flags: 'gi',
  },
  // The same behind the address of what they open.
  {
    needs: ['connection(', 'connect(', 'pdo(', 'mysqli(', 'plainauth(', 'imap_open('],
    lead: `(?:getConnection|createConnection|mysqli?(?:_connect)?|(?:MySQLdb|pymysql|oracledb|cx_Oracle)\\.connect|PDO|PlainAuth|AMQP\\w{0,10}Connection|imap_open)\\(\\s{0,20}(?:${argument}){1,2}?["'\`]`,
    user: quoted,
    joint: nextString,
    secret: quoted,
    end: `["'\`]`,
  },
  {
    needs: ['userpwd', 'auth=(', 'auth=[', 'auth = ('],
    lead: `(?:USERPWD\\s{0,4}(?:,|=>|=)\\s{0,4}|\\bauth\\s{0,2}=\\s{0,2}[([]\\s{0,4})["']`,
    joint: `(?::|${nextString})`,
    secret: quoted,
  },
  // Commands and addresses.
  {
    needs: ['jdbc:oracle', 'sqlplus', 'sqlldr', 'expdp', 'impdp'],
    lead: `(?:jdbc:oracle:\\w{2,6}:|\\b(?:sqlplus|sqlldr|expdp|impdp)[ \\t]+(?:-\\w{1,10}[ \\t]+){0,4}["']?)`,
    joint: '/',
    secret: `[^\\s"'@/]{2,100}`,
    end: `@|["']?(?:\\s|$)`,
  },
  // The same wherever it stands: nothing else has two slashes behind its sign.
  {
    needs: ['@//'],
    lead: `(?<![\\w/.@:[\\]-])`,
    user: `[A-Za-z][\\w.$#-]{1,40}`,
    joint: '/',
    secret: `[^\\s"'@/]{2,100}`,
    end: `@//[\\w[]`,
  },
  {
    needs: ['curl'],
    lead: `(?<=[ \\t])-[a-zA-Z]{0,4}[uU](?<=\\bcurl\\b[^\\r\\n|;]{0,200})[ \\t]{0,2}["']?`,
    joint: ':(?!//)',
  },
  {
    needs: ['http ', 'https ', 'xh '],
    lead: `(?:^|[\\s;|&(>"'\`+])(?:https?|xhs?)[ \\t][^\\r\\n]{0,200}?(?<=[ \\t])(?:-a|--auth)(?:[ \\t]+|=)["']?`,
    joint: ':(?!//)',
  },
  // A proxy without its scheme.
  {
    needs: ['_proxy', 'http.proxy', 'https.proxy', ' -x ', '--proxy'],
    lead: `(?:\\b(?:https?|all|ftp)_proxy|\\bhttps?\\.proxy|(?<=[ \\t])(?:-x|--proxy))(?:["']?\\s{0,3}[=:]\\s{0,3}|[ \\t]{1,3})["']?`,
    user: `[\\w.-]{2,64}`,
    joint: ':(?!//)',
    secret: `[^\\s"'@/]{2,200}`,
    end: '@',
    flags: 'gi',
  },
  { needs: ['lftp'], lead: `\\blftp\\b[^\\r\\n|;]{0,80}?[ \\t]-u[ \\t]{0,2}["']?`, joint: ',' },
  {
    needs: ['htpasswd'],
    lead: `\\bhtpasswd[ \\t](?=[^\\r\\n|;]{0,60}-\\w{0,6}b)[^\\r\\n|;]{0,160}?[ \\t]["']?`,
    joint: nextWord,
    secret: `[^\\s"'|;>&]{2,200}`,
    end: endOfCommand,
  },
  {
    needs: ['http-basic.'],
    lead: `\\bconfig[ \\t]+(?:--[\\w-]{1,20}[ \\t]+){0,3}http-basic\\.[\\w.-]{1,60}[ \\t]+["']?`,
    joint: nextWord,
  },
  {
    needs: ['bundle config', 'bundler config'],
    lead: `\\bbundler?[ \\t]+config\\b[^\\r\\n|;]{0,160}[ \\t]["']?`,
    joint: ':(?!//)',
    end: endOfCommand,
  },
  {
    needs: ['net user', 'net.exe user'],
    lead: `\\bnet(?:\\.exe)?[ \\t]+user[ \\t]+["']?`,
    joint: nextWord,
    end: `["']?[ \\t]*(?:[\\r\\n/]|$)`,
  },
  // A database, as Go and PHP write its address.
  {
    needs: ['@tcp(', '@tcp4(', '@tcp6(', '@unix(', '@cloudsql('],
    lead: `(?:^|[\\s"'\`=(>:+])(?:mysql:\\/\\/)?`,
    user: `[^\\s"'\`:,;/@=()]{2,64}`,
    joint: ':',
    secret: `[^\\s"'\`]{2,120}?`,
    end: `@(?:tcp[46]?|unix|cloudsql)\\(`,
    flags: 'gm',
  },
  // A line of IMAP, and one of `.pgpass`.
  {
    needs: [' login '],
    lead: `(?:^|[>:"'] ?)[A-Za-z]{0,4}\\d{1,6}[ \\t]+LOGIN[ \\t]+["']?`,
    joint: nextWord,
    end: `["']?[ \\t]*(?:\\\\r|[\\r\\n]|$)`,
    flags: 'gm',
  },
  {
    needs: [':5432:', ':5433:', ':6432:', ':*:'],
    lead: `(?:(?:^|\\n)(?:[>+|#] ?)?[ \\t]*|[\\s"'\`(>|])(?:[\\w.*-]{1,200}|\\[[a-z-]{2,20}-\\d{1,4}\\]):(?:\\d{4,5}|\\*):[\\w.*-]{1,64}:`,
    user: `[\\w.*@[\\]-]{1,64}`,
    joint: ':',
    secret: `[^\\s:]{3,200}`,
  },
];

const patterns: readonly Pattern[] = [
  ...accounts.flatMap(rulesOf),
  // A user beside a password that has a flag of its own.
  {
    kind: 'user',
    needs: ['login', 'mongo', 'mysql', 'mariadb', 'sqlcmd', 'bcp', 'twine', 'cqlsh'],
    pattern: () =>
      /((?:\b(?:login|mongo\w{0,8}|mysql\w{0,8}|mariadb\w{0,8}|sqlcmd|bcp|twine|cqlsh)\b[^\r\n|;]{0,160}?[ \t](?:-[uU]|--username)(?:[ \t=]{1,2}|(?=\w)))["']?)([^\s"':;/]{2,64})(?=["']?[ \t][^\r\n|;]{0,120}?(?:-[pP]|--password))/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['/user:'],
    pattern: () => /([ \t]\/user:["']?)((?:[\w.-]{1,40}\\{1,2})?[\w.@-]{2,64})/gi,
    accepts: ofDomain,
  },
  {
    kind: 'secret',
    needs: ['net use', 'net.exe use'],
    pattern: () =>
      /(\bnet(?:\.exe)?[ \t]+use\b[^\r\n]{0,200}?\/user:\S{1,80}[ \t]+)([^\s/*]\S{2,100})/gi,
    accepts: isReal,
  },
  // Users of databases.
  {
    kind: 'user',
    needs: ["'@'", '`@`', '"@"'],
    pattern: () => /(["'`])([\w.-]{2,64})(?=["'`]@["'`])/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['user ', 'role ', 'login '],
    pattern: () =>
      /(\b(?:create|alter|drop)[ \t]+(?:user|role|login)[ \t]+(?:if[ \t]+(?:not[ \t]+)?exists[ \t]+)?["'`]?)([\w.-]{2,64})(?=["'`]?(?:[ \t]+(?:with|login|password|identified|superuser|createdb)\b|@))/gi,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['login '],
    pattern: () =>
      new RegExp(
        `((?:^|\\s)(?:machine[ \\t]+\\S+[ \\t]+)?login[ \\t]+)(\\S{2,64})(?=[ \\t]+password|[ \\t]{0,8}\\r?\\n${lineLead}[ \\t]{0,8}password[ \\t])`,
        'g',
      ),
    accepts: isReal,
  },
  {
    kind: 'user',
    needs: ['[sudo] ', 'for user '],
    pattern: () =>
      /((?:\[sudo\] (?:password for|passwort für|mot de passe (?:pour|de)|contraseña para|hasło użytkownika)|password for user)[ \t]["']?)((?:[\w.-]{1,40}\\{1,2})?[\w.-]{2,64})(?=["']?:(?:\s|$))/gi,
    accepts: ofDomain,
  },
];

/** Who they let in, and with what. */
export const accountCredentials = byPatterns(patterns);
