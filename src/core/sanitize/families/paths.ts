import { isLetter, isOfWord } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { endBeforeEvidence } from '../evidence.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';

const S = '(?:\\\\{1,8}|/|%2F|%5C)';
const name = '[^\\s/\\\\"\'`<>|:*?;,&()%\\[\\]{}=\\u0000-\\u001f]';
const encodedName = `(?:${name}|%[2-9a-f][0-9a-f](?<!%2F|%5C|%22|%27))`;

/** The folder of a user, on every system: group 1 what stands before it, group 2 its name. */
const home = new RegExp(
  `((?<![A-Za-z0-9_.])(?:(?:/|%2F)(?:run/media|var/mail|var/spool/mail|var/spool/cron/crontabs|var/spool/cron(?!/crontabs)|var/db/dslocal/nodes/Default/users)/|\\\\{1,8}Users\\\\{1,8}|(?:/|%2F)(?:mnt|cygdrive|host_mnt|run/desktop/mnt/host)?(?:(?:/|%2F)?[a-z](?=(?:/|%2F)Users))?(?:/|%2F)?(?:Users|home|export/home|var/home|usr/home|Benutzer)(?:/|%2F)+|(?:[A-Za-z](?::|%3A))${S}(?:Users|Documents and Settings|Benutzer|Utilisateurs|Usuarios)${S}|\\\\{1,8}wsl(?:\\.localhost|\\$)\\\\{1,8}[\\w.-]{1,40}\\\\{1,8}home\\\\{1,8}))(${encodedName}{1,64}(?:[ +]${name}{1,40}){0,3}(?=${S})|${encodedName}{1,64}(?: ${name}{1,40}){0,3}(?=[>"'\`]|&(?:gt|lt|quot|apos|#\\w{2,4});)|${encodedName}{1,64})`,
  'gi',
);

/** Another place where projects live; what is below it is somebody's. */
const place = new RegExp(
  `(?:(?<![\\w.:/\\\\%~-])|(?=~)(?<=@[\\w.-]{1,63}:))((?:[A-Za-z]:(?:\\\\{1,4}|/)(?!\\\\|(?:Users|Windows|Program Files|ProgramData|Documents and Settings|Benutzer)\\b)|/(?:root|srv|opt|mnt|media|Volumes|data|var/www|var/lib/jenkins/workspace|var/jenkins_home/workspace|workspaces?|builds|work|projects?|repos?|code|sites|www|home-data|nfs|net|shares?)/|~[\\w.-]*/))`,
  'gi',
);

const places = wordsIn(
  '~|:\\|/root/|/srv/|/opt/|/mnt/|/media/|/volumes/|/data/|/var/www/|/jenkins|/workspace|/builds/|/work/|/project|/repo|/code/|/sites/|/www/|/home-data/|/nfs/|/net/|/share',
);

/** One letter, a colon and a slash; a scheme of an address has more letters. */
function holdsDrive(text: string): boolean {
  for (let at = text.indexOf(':/'); at !== -1; at = text.indexOf(':/', at + 2))
    if (isLetter(text.charCodeAt(at - 1)) && !isOfWord(text.charCodeAt(at - 2))) return true;
  return false;
}

/** \\\\server\\share: both names are private, and so are the folders. */
const share =
  /(?<![\w:\\/%.$]|\S-)(\\{2,8})([A-Za-z0-9][\w.-]{0,62})(\\{1,4})([\w.$ -]{1,80})(?=\\|[\s"'`,;)\]]|$)/g;

/** The same with slashes, where the server has a number as servers do. */
const forward =
  /(?<![\w:/.*\\-])(\/\/)(?=[A-Za-z-]{0,40}\d)(?!v\d+\/)([A-Za-z][A-Za-z0-9-]{3,40})\/([\w.$-]{2,80})(?=\/[\w.-]{2}|[ \t]{1,8}(?:on[ \t])?\/\w)/g;

/** Folders that everybody has. */
export const usual: ReadonlySet<string> = new Set(
  `app apps application applications bin build builds cache code codes config configs core current data desktop dev develop development dist doc docs
  documents dokumente download downloads env etc example examples git github gitlab go home image images img include jobs js lib libs lib64 library local locale
  log logs main master media modules music node_modules npm nodejs node output outputs package packages pictures pkg private prog program programs project
  projects projekte public python release releases render renders repo repos roaming runner running scripts scans script server service services share shared site site-packages source sources
  src staging state static storage support system target temp test tests tmp tool tools user users utils var vendor venv version versions web
  work workspace workspaces www appdata locallow microsoft insiders videos clients client api backend
  frontend lambda functions function dist-packages _next html htdocs public_html wwwroot pnpm yarn openai opt usr root vscode extensions bundle chunks pages components hooks routes controllers models`.split(
    /\s+/,
  ),
);

/** From here on a path says nothing about its owner. */
const anchor =
  /^(?:node_modules|site-packages|dist-packages|\.pnpm|\.venv|venv|\.nvm|\.pyenv|\.cargo|\.rustup|\.rbenv|\.asdf|\.volta|gems|pkg|\.m2|\.gradle|\.npm|\.cache|\.config|\.local|\.ssh|\.aws|\.docker|Library|AppData|miniconda3|anaconda3|\.bun|\.deno|vendor|\.vscode(?:-server)?)$/i;

/** Below the library of macOS lies what is shared with a cloud: folders of its owner. */
const cloud = /^[\\/]{1,4}(?:Mobile Documents|CloudStorage)[\\/]/;

/** Up from a folder of a project and down into a home. */
const fromBelow =
  /((?:\.\.[\\/]{1,4}){2,20}(?:home|Users)[\\/]{1,4})([a-z][\w.-]{0,62})(?=[\\/]{1,4}[\w.@-]{1,80}[\\/])/g;

const homes = wordsIn(
  'users|home|benutzer|run/media|/mail/|spool/cron|documents and|utilisateurs|usuarios',
);

export const paths: Detector = (view, hits) => {
  const { text, shape } = view;
  if (!hasSign(shape, sign.slash | sign.backslash | sign.percent)) return;
  if (holdsAny(view, homes)) ofHomes(text, hits);
  if (holdsAny(view, places) || (hasSign(shape, sign.colon) && holdsDrive(text)))
    for (const match of matches(place, text))
      folders(text, match.index + match[0].length - 1, hits);
  if (text.includes('\\\\')) for (const match of matches(share, text)) ofShare(text, match, hits);
  if (text.includes('//')) ofForward(text, hits);
};

function ofHomes(text: string, hits: Hit[]): void {
  for (const match of matches(home, text)) {
    const [whole, before = ''] = match;
    const from = match.index + before.length;
    const end = endOfName(text, from, match.index + whole.length);
    const user = text.slice(from, end);
    if (!/^(?:Shared|Public|Default|All Users)$/i.test(user))
      hits.push({ kind: 'user', from, to: end });
    folders(text, end, hits);
  }
  if (text.includes('..')) homesFromBelow(text, hits);
}

/** A name of several words has no evidence in it. */
const endOfName = (text: string, from: number, to: number): number =>
  text.slice(from, to).includes(' ') ? endBeforeEvidence(text, from, to) : to;

function homesFromBelow(text: string, hits: Hit[]): void {
  let read = 0;
  for (const { 0: whole, 2: user = '', index } of matches(fromBelow, text)) {
    if (usual.has(user) || index < read) continue;
    const end = index + whole.length;
    hits.push({ kind: 'user', from: end - user.length, to: end });
    read = folders(text, end, hits);
  }
}

function ofForward(text: string, hits: Hit[]): void {
  for (const { 0: whole, 2: server = '', 3: folder = '', index } of matches(forward, text)) {
    const end = index + whole.length;
    hits.push({ kind: 'host', from: index + 2, to: index + 2 + server.length });
    hits.push({ kind: 'folder', from: end - folder.length, to: end });
    folders(text, end, hits);
  }
}

function ofShare(text: string, match: RegExpExecArray, hits: Hit[]): void {
  const [, slashes = '', server = '', between = '', folder = ''] = match;
  if (
    between.length * 2 !== slashes.length ||
    /^(?:wsl\.localhost|wsl\$|\.|\?|localhost|n|r|t|u[0-9a-f]{4}|x[0-9a-f]{2})$/i.test(server)
  )
    return;
  const from = match.index + slashes.length;
  hits.push({ kind: 'host', from, to: from + server.length });
  const at = from + server.length + between.length;
  const end = endOfName(text, at, at + folder.length);
  hits.push({ kind: 'folder', from: at, to: end });
  folders(text, end, hits);
}

const step =
  /((?:\\{1,8}|\/|%2F|%5C)+)((?:[^\s/\\"'`<>|:*?;,&()%[\]{}=]|%[2-9a-f][0-9a-f](?<!%2F|%5C|%22|%27)|\[[a-z-]+-\d+\]| (?=[\w -]{1,30}(?:\/|\\(?!\\{0,8}["'`])))|\((?=[\w -]{1,20}\))|\)(?=[\\/]))*)/iy;

/** The folders below a place up to a known one; the last part is kept when it is a file. Tells where they end. */
function folders(text: string, at: number, hits: Hit[]): number {
  step.lastIndex = at;
  let count = 0;
  let end = at;
  for (let match = step.exec(text); match && count < 40; match = step.exec(text), count++) {
    const [whole, lead = ''] = match;
    const from = match.index + lead.length;
    end = endOfName(text, from, match.index + whole.length);
    const part = text.slice(from, end);
    if (part === '' || isAnchor(part, text.slice(step.lastIndex, step.lastIndex + 24)))
      return match.index;
    // A backslash before a quote is an escape.
    const last = !/^(?:\\{1,8}(?!["'`\\])|\/|%2F|%5C)/i.test(text.slice(end, end + 10));
    // PHP says the line in brackets.
    if (last && /^\.|\.[A-Za-z][A-Za-z0-9]{0,9}(?:\(\d{1,7}\)?)?$/.test(part)) return from;
    // A shell has its sign right behind the folder it is in.
    const bare = part.replace(/(?<=[\w\]])[$#]$/, '');
    const known =
      usual.has(decoded(bare).toLowerCase()) ||
      /^(?:\.|Mobile Documents$|CloudStorage$|com~apple~CloudDocs$|python\d|v?\d+(?:\.\d+)*$|lib\d*$|~$|.*@\d|\$|\{|\[)/i.test(
        part,
      ) ||
      part.length < 2;
    if (!known) hits.push({ kind: 'folder', from, to: from + bare.length });
  }
  return end;
}

const isAnchor = (part: string, after: string): boolean => anchor.test(part) && !cloud.test(after);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
