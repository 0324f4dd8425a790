import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { lineLead as prefix } from './line-lead.ts';
import { somebody } from './users.ts';

const months =
  'jan/20 feb/20 mar/20 apr/20 may/20 jun/20 jul/20 aug/20 sep/20 oct/20 nov/20 dec/20';

/** A terminal that somebody works at. */
const terminal = '(?:pts/\\d+|ttys?\\d+|tty\\w{1,6}|console|:\\d)';

const account = '[A-Za-z][\\w.-]{1,40}';

/** Who did something, in the lines that programs always write so. */
const patterns: readonly Pattern[] = [
  {
    kind: 'user',
    needs: [
      'publickey',
      'password for',
      'invalid user',
      'authenticating user',
      'keyboard-int',
      'from user',
      'by user',
      'not allowed',
    ],
    pattern: () =>
      new RegExp(
        `((?:\\b(?:publickey|password|none|keyboard-interactive/pam|gssapi-with-mic|hostbased) for (?:invalid user )?|\\b(?:invalid|authenticating|disconnected from|closed by|reset by) user |^User |\\]: User ))(${account})(?= from [\\d[]|@| [\\d[])`,
        'gim',
      ),
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['sudo', 'su[', 'su:', 'cron', 'of user', 'logged in to'],
    pattern: () =>
      new RegExp(
        `(\\bsudo(?:\\[\\d+\\])?:[ \\t]{1,8}|\\bsu(?:\\[\\d+\\])?: [^\\r\\n]{0,20}?\\(to \\w{1,32}\\) |\\bcrond?\\[\\d+\\]: \\(|\\bsession \\w{1,12} of user |\\blogged in to [\\w.-]{1,80} (?:account|as) )(${account})(?=[ ).]|$)`,
        'gim',
      ),
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['(uid='],
    pattern: () => new RegExp(`(?<![\\w.-])${account}(?=\\(uid=\\d)`, 'g'),
    accepts: somebody,
  },
  // The line of a web server: an address, two names, a time.
  {
    kind: 'user',
    needs: months.split(' '),
    pattern: () => /( - )([\w.@+-]{2,80})(?= \[\d\d\/[A-Z][a-z]{2}\/\d{4}:)/g,
    accepts: somebody,
  },
  // The list of accounts: who, and the whole name of who it is.
  {
    kind: 'user',
    needs: [':x:', ':*:', ':!:'],
    pattern: () =>
      new RegExp(`((?:^|[\\s"'>|]))(${account})(?=:[x*!]:(?:[5-9]\\d\\d|\\d{4,6}):\\d+:)`, 'gm'),
    accepts: somebody,
  },
  {
    kind: 'person',
    needs: [':x:', ':*:', ':!:'],
    pattern: () => /(:[x*!]:(?:[5-9]\d\d|\d{4,6}):\d+:)([^:,\r\n]{2,80})(?=[:,])/g,
    accepts: (value) => somebody(value) && /[A-Z]/.test(value),
  },
  // Who is at a terminal, and whose process it is.
  {
    kind: 'user',
    needs: ['pts/', 'tty', 'console'],
    pattern: () =>
      new RegExp(`(^${prefix}|["'])(${account}\\+?)(?=[ \\t]+${terminal}[ \\t]+\\S)`, 'gm'),
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['pts/', 'tty', ' ?  '],
    pattern: () =>
      new RegExp(
        `(^${prefix}|["'])(${account}\\+?)(?=[ \\t]+\\d+[ \\t]+(?:\\d+\\.\\d[ \\t]+\\d+\\.\\d[ \\t]+\\d+[ \\t]+\\d+|\\d+[ \\t]+\\d+[ \\t]+[\\w:]{4,8})[ \\t]+(?:${terminal}|\\?)[ \\t])`,
        'gm',
      ),
    accepts: somebody,
  },
  // The group of a file, which often has the name of its owner.
  {
    kind: 'user',
    needs: ['rw-', 'r-x', 'rwx', 'r--'],
    pattern: () =>
      /([-dl](?:[r-][w-][xsStT-]){3}[.+@]?[ \t]+\d+[ \t]+(?:[\w.-]{2,32}|\[user-\d+\])[ \t]+)([A-Za-z][\w.-]{1,31})(?=[ \t]+\d)/g,
    accepts: somebody,
  },
  // Settings of SSH, of netrc, of a cluster, of a database.
  {
    kind: 'user',
    needs: ['user '],
    pattern: () =>
      new RegExp(
        `(\\b(?:HostName|IdentityFile|Port|ProxyJump|Host)[ \\t]+\\S{1,100}\\r?\\n${prefix}[ \\t]+User[ \\t]+|^${prefix}[ \\t]+User[ \\t]+(?=\\S{1,100}\\r?\\n${prefix}[ \\t]+(?:HostName|IdentityFile|Port|ProxyJump)\\b))(${account})`,
        'gm',
      ),
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['login '],
    pattern: () => /((?:^|[ \t])login[ \t]+)([\w.@+-]{2,80})(?=\s{1,12}(?:password|account)\b)/gm,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['user:'],
    pattern: () => /(- name:[ \t]+["']?)([\w.@:/+-]{2,100})(?=["']?\r?\n[ \t]+user:)/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: [':5432:', ':*:', ':6432:', ':5433:'],
    pattern: () =>
      /((?:^(?:[>+|#] ?)?|[\s"'`(>|])[^\s:#"'`(>|]{1,100}:(?:\d{4,5}|\*):[^\s:]{1,63}:)([\w.-]{1,63})(?=:\S)/gm,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['username', 'user=', 'user:', '_user'],
    pattern: () =>
      /(\b(?:[\w-]{1,60}[._-])(?:user_?name|USER_?NAME|USER(?==)|user(?=:[ \t]|=))["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)([A-Za-z][\w.@+-]{2,63})(?![\w(.[])/g,
    accepts: (value) => somebody(value) && !/^(?:req|res|data|config|session)\./.test(value),
  },
  // A job of the system, which says whose it is.
  {
    kind: 'user',
    needs: [' * '],
    pattern: () =>
      /((?:^|["'\s|])(?:[\d*][\d*/,-]{0,20}[ \t]+){5})(?!sudo|nice|flock|env|exec|time|nohup|test|command|bash|sh\b)([a-z][\w.-]{1,31})(?=[ \t]+(?:cd|\/\w|test|flock|nice|sh|bash|node|python\d?|php|curl|wget|npx?|docker|env)\b)/gm,
    accepts: somebody,
  },
  // The log of a repository.
  {
    kind: 'user',
    needs: ['| 20'],
    pattern: () => /(^r\d{1,9} \| )([\w.@-]{2,64})(?= \| \d{4}-)/gm,
    accepts: somebody,
  },
  // The home of another.
  {
    kind: 'user',
    needs: ['~'],
    pattern: () => /((?<![\w./~$}^\])-])~)([a-z][\w.-]{1,31})(?=\/)/g,
    accepts: somebody,
  },
  {
    kind: 'host',
    needs: ['userd', 'logonserver', 'userdnsdomain'],
    pattern: () =>
      /(\b(?:USERDOMAIN(?:_ROAMINGPROFILE)?|USERDNSDOMAIN|LOGONSERVER)["']?[ \t]{0,30}[:=][ \t]{0,4}["']?\\{0,4})([A-Za-z0-9][\w.-]{1,62})/gi,
    accepts: isReal,
  },
];

export const accountsInLogs = byPatterns(patterns);
