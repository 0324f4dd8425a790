import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';
import { isPrivateHost } from './hosts.ts';
import { lineLead } from './line-lead.ts';
import { classOfHost } from './public-hosts.ts';

/** Names of accounts of machines and of images: they are nobody's. */
const nobody =
  /^(?:root|git|user|admin|administrator|node|ubuntu|debian|ec2-user|www-data|nobody|runner|app|vscode|postgres|mysql|redis|nginx|docker|system|daemon|azureuser|opc|centos|pi|me|you|someone|host|npm|the|a|staff|wheel|users|sudo|adm|everyone|guest|anonymous|guests|administrators|bin|sys|sync|games|backup|service|ci|build|runneradmin|jenkins|vagrant|coder|codespace|gitpod|openai|none|new|no|not|tty|pid)$/i;

export const somebody = (value: string): boolean => !nobody.test(value) && !isReference(value);

/** The same behind its domain, which goes with it. */
const ofDomain = (value: string): boolean => somebody(value.replace(/^.*\\/, ''));

/** Models and ids of requests look like machines. */
const noMachine = /^(?:gpt|dall-e|chatgpt|o\d|tts|whisper|sora|req_|resp_|v?\d+(?:\.\d+)+)/i;

const isMachine = (value: string): boolean =>
  somebody(value) && classOfHost(value).kind !== 'public' && !noMachine.test(value);

export const machine = (value: string): boolean =>
  value.includes('.')
    ? isPrivateHost(value, { named: true })
    : /[\d-]|[a-z][A-Z]{2}/.test(value) && isMachine(value);

/** Parts of a machine have names too. */
export const parts =
  /^(?:nvidia|geforce|rtx|tesla|quadro|radeon|amd|intel|apple|hd-|(?:eth|wlan|en|lo|sd[a-z]?|nvme|tun|utun)\d)/i;

/** What stands between a system and its version, other than a machine. */
const systems =
  /^(?:version|kernel|release|mint|ubuntu|debian|fedora|alpine|arch|suse|x64|x86_64|arm64|aarch64|amd64|node|python)$/i;

const months = 'jan |feb |mar |apr |may |jun |jul |aug |sep |oct |nov |dec '.split('|');

/** Where a time follows its date. */
const times = '0t|1t|2t|3t|4t|5t|6t|7t|8t|9t'.split('|');

const fingerprint = '(?:SHA256|MD5):[\\w+/=:]{20,64}[ \\t]+';

const patterns: readonly Pattern[] = [
  // A prompt: who, at which machine, in which folder.
  {
    kind: 'user',
    needs: ['@'],
    pattern: () =>
      /((?:^[+-]?|[\s[(>"'`|])(?:\([\w.-]{1,30}\) )?)([\w.-]{1,32})(?=@(?!\d+\.\d+\.\d+)[\w.-]{1,63}(?::[~/]|[ \t]+[~/\w.-]{1,60}[\])]?[ \t]?[$#%>❯]|[$#%]|\]))/gm,
    accepts: somebody,
  },
  {
    kind: 'host',
    needs: ['@'],
    pattern: () =>
      /((?:^[+-]?|[\s[(>"'`|])(?:\([\w.-]{1,30}\) )?(?:[\w.-]{1,32}|\[user-\d+\])@)([\w.-]{1,63})(?=:[~/]|[ \t]+[~/\w.-]{1,60}[\])]?[ \t]?[$#%>❯]|[$#%]|\])/gm,
    accepts: isMachine,
  },
  // Whose key has that fingerprint.
  {
    kind: 'user',
    needs: ['sha256:', 'md5:'],
    pattern: () => new RegExp(`(${fingerprint})([\\w.-]{1,64})(?=@[\\w.-])`, 'g'),
    accepts: somebody,
  },
  {
    kind: 'host',
    needs: ['sha256:', 'md5:'],
    alsoNeeds: ['@'],
    pattern: () =>
      new RegExp(`((?:${fingerprint})(?:[\\w.-]{1,64}|\\[user-\\d+\\])@)([\\w.-]{2,63})`, 'g'),
    accepts: isMachine,
  },
  // An alias in the settings of ssh.
  {
    kind: 'host',
    needs: ['host '],
    alsoNeeds: ['hostname ', 'user ', 'port ', 'identity', 'proxy'],
    pattern: () =>
      new RegExp(
        `((?:^${lineLead}|["'\`>])[ \\t]{0,8}Host[ \\t]+)([\\w.-]{2,63})(?=[ \\t]*\\r?\\n${lineLead}[ \\t]+(?:HostName|User|Port|Identit\\w+|Proxy\\w+|ForwardAgent)\\b)`,
        'gim',
      ),
    accepts: machine,
  },
  {
    kind: 'user',
    needs: ['ssh', 'scp', 'rsync', 'sftp', 'mosh'],
    pattern: () =>
      /(\b(?:ssh|scp|rsync|sftp|mosh|ssh-copy-id)\b[^\r\n@|;]{0,120}?[ \t])([\w.-]{1,32})(?=@[\w.-])/g,
    accepts: somebody,
  },
  {
    kind: 'host',
    needs: ['ssh', 'scp', 'rsync', 'sftp', 'mosh'],
    pattern: () =>
      /(\b(?:ssh|scp|rsync|sftp|mosh|ssh-copy-id)\b[^\r\n@|;]{0,120}?[ \t](?:[\w.-]{1,32}|\[user-\d+\])@)([\w.-]{2,63})/g,
    accepts: (value) => !/^(?:localhost|github\.com|gitlab\.com|bitbucket\.org)$/.test(value),
  },
  {
    kind: 'user',
    needs: ['uid=', 'gid=', 'groups=', 'uid: (', 'gid: ('],
    pattern: () =>
      /((?:(?:uid|gid|euid|auid|groups)=\d+|,\d+|[UG]id:[ \t]*)\((?:[ \t]*\d+\/[ \t]*)?)([\w.-]{1,32})(?=\))/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['rw-', 'r-x', 'rwx', 'r--'],
    pattern: () => /([-dl](?:[r-][w-][xsStT-]){3}[.+@]?[ \t]+\d+[ \t]+)([\w.-]{2,32})/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: [
      'user=',
      'user:',
      'logname',
      'username',
      'whoami',
      'id -un',
      '$env:username',
      'logged in as',
      'login as',
      'running as',
      'user ',
      'sudoers',
      'su -',
      'sudo',
    ],
    pattern: () =>
      new RegExp(
        `(\\b(?:USER|LOGNAME|USERNAME|SUDO_USER|(?:whoami|logname|id -un|echo (?:\\$USER|%USERNAME%|\\$env:USERNAME))\\r?\\n${lineLead}[ \\t]{0,12}|logged in as|login as|running as(?: user)?|run as user|for user|by user|os user|user account|sudo -u|su -)(?:[ \\t]*[=:][ \\t]*|[ \\t]+|(?<=\\n${lineLead}[ \\t]{0,12}))["'\`]?)([A-Za-z][\\w.\\\\-]{1,40})(?![\\w(]|[.-]\\w)`,
        'g',
      ),
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['sudoers', 'session opened'],
    pattern: () => /(?<![\w-])[a-z][\w.-]{1,31}(?= is not in the sudoers)/g,
    accepts: somebody,
  },
  {
    kind: 'host',
    needs: ['hostname', 'computername', 'machine', 'uname', 'linux ', 'darwin '],
    pattern: () =>
      new RegExp(
        `((?:hostname|computername|machine name|(?:^|[\\s$])uname -[an]\\s*\\r?\\n(?:Linux|Darwin))[ \\t]*[:=]?[ \\t]*(?:\\r?\\n${lineLead})?["']?)([A-Za-z][\\w.-]{2,62})`,
        'gim',
      ),
    accepts: machine,
  },
  // The same as a label of two words.
  {
    kind: 'host',
    needs: ['computer name', 'host name', 'device name', 'system name', 'node name', 'pc name'],
    pattern: () =>
      /(\b(?:computer|host|device|system|(?:local ?)?host|node|pc) name["']?(?:[ \t.]{0,40}[:=][ \t]{0,40}|[ \t]{2,40}|\t)["']?)([A-Za-z][\w.-]{2,62})(?![\w.]*[ \t]\w)/gi,
    accepts: (value) => machine(value) && !parts.test(value),
  },
  // A computer that has its owner's name.
  {
    kind: 'host',
    needs: ['s-macbook', 's-imac', 's-mac-', 's-iphone', 's-ipad', ' macbook', ' imac', ' iphone'],
    pattern: () =>
      /(?<![\p{L}\d])(?!Apple)\p{Lu}[\p{L}\d-]{1,40}(?:s-|['’]s (?=Mac|iMac))(?:MacBook|iMac|Mac-(?:mini|Studio|Pro)|Mac (?:mini|Studio|Pro)|iPhone|iPad)(?:[- ](?:Pro|Air|mini))?(?:-\d{1,3}|[ ]\(\d{1,3}\))?(?:\.local)?(?![\w-])/gu,
  },
  // What a shell answers; any word can be the name of a machine there.
  {
    kind: 'host',
    needs: ['hostname', 'uname -n'],
    pattern: () =>
      new RegExp(
        `([$#>❯][ \\t]?(?:hostname|uname -n)(?: -[a-z])?[ \\t]*\\r?\\n${lineLead}[ \\t]{0,12})([A-Za-z][\\w.-]{1,62})(?=[ \\t]*\\r?$)`,
        'gm',
      ),
    accepts: isMachine,
  },
  {
    kind: 'host',
    needs: ['linux ', 'darwin '],
    pattern: () =>
      /((?:^|[\s"'>|])(?:Linux|Darwin)[ \t])([A-Za-z][\w.-]{1,62})(?=[ \t]\d+\.\d+\.\d)/g,
    accepts: (value) => isMachine(value) && !systems.test(value),
  },
  {
    kind: 'host',
    needs: ['for user'],
    pattern: () => /(\bfor user ["'][^"'\r\n]{1,64}["']@["'])([\w.-]{2,63})(?=["'])/gi,
    accepts: isMachine,
  },
  // A machine at Amazon has its address as its name.
  {
    kind: 'host',
    needs: ['ip-'],
    pattern: () =>
      /(?<![\w.-])ip-\d{1,3}(?:-\d{1,3}){3}(?:\.(?:[a-z0-9-]{1,30}\.compute|ec2)\.internal)?(?![\w-])/g,
  },
  // Which machine of many answered.
  {
    kind: 'host',
    needs:
      'backend upstream server host node pod instance machine container worker served-from handled-by processed-by'
        .split(' ')
        .map((name) => `x-${name}`)
        .concat('x-web', 'x-app', 'x-forw', 'x-real'),
    pattern: () =>
      /(\bx-(?:backend|upstream|server|host|hostname|node|pod|instance|machine|container|worker|(?:backend|upstream|web|app|forwarded|real)-?server|(?:backend|server|node|pod|instance)-?(?:host|name|id)|served-from|handled-by|processed-by)\\{0,4}["']?[ \t]?:[ \t]?\\{0,4}["']?)([A-Za-z][\w.-]{1,62})(?![\w/])/gi,
    accepts: machine,
  },
  // The same with the version of its protocol, and a machine before what it shares.
  {
    kind: 'host',
    needs: times,
    pattern: () =>
      /((?<!\S)<\d{1,3}>1 \d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) )([A-Za-z][\w.-]{1,62})(?= )/g,
    accepts: isMachine,
  },
  {
    kind: 'host',
    needs: [':/'],
    alsoNeeds: ['mount', 'nfs', 'rsync'],
    pattern: () =>
      /((?<!\w)(?:u?mount(?:\.nfs\d?)?|nfs|rsync)\b[^\r\n]{0,60}?[ \t])([A-Za-z][\w.-]{1,62})(?=:\/[\w.])/g,
    accepts: machine,
  },
  // A prompt of macOS.
  {
    kind: 'host',
    needs: ['$ ', '% '],
    alsoNeeds: [':'],
    pattern: () => /(^)([A-Za-z][\w-]{2,62})(?=:[~\w./-]{1,80} [a-z][\w.-]{1,31}[$%] )/gm,
    accepts: machine,
  },
  {
    kind: 'user',
    needs: ['$ ', '% '],
    alsoNeeds: [':'],
    pattern: () =>
      /(^(?:[A-Za-z][\w-]{2,62}|\[host-\d+\]):[~\w./-]{1,80} )([a-z][\w.-]{1,31})(?=[$%] )/gm,
    accepts: somebody,
  },
  // A line of syslog: the machine stands after the time.
  {
    kind: 'host',
    needs: [...months, ...times],
    alsoNeeds: [': '],
    digits: 2,
    pattern: () =>
      /((?:^[ \t]{0,12}|["'>[]|\| {1,2}|^\d{4}-\d\d-\d\dT[\d:.]{6,20}Z |^> ?|(?<=\s)(?=<|[A-Z][a-z]{2} [ \d]|\d{4}-)(?=[^\r\n]{20,100}\[\d{1,8}\]: ))(?:<\d{1,3}>\d? ?)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)) )([A-Za-z][\w.-]{2,62})(?= [\w./-]{1,40}(?:\[\d+\])?: )/gm,
    accepts: machine,
  },
  {
    kind: 'user',
    needs: ['\\'],
    pattern: () =>
      /((?:^|[\s"'=(:]))([A-Z][A-Z0-9-]{1,14}\\{1,2}[a-z][\w.-]{2,31})(?=["'\s),;]|$)/gm,
    accepts: (value) => ofDomain(value) && !/^HK[A-Z]{1,2}\\/.test(value),
  },
];

export const users = byPatterns(patterns);
