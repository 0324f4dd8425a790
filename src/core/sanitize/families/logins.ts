import { type Pattern, byPatterns } from '../detector.ts';
import { folded } from '../plain.ts';
import { oddness } from '../random.ts';
import { isReference } from '../value.ts';
import { somebody } from './users.ts';

/** Two words with a dot or so between them, as firms give them; or with digits. */
const compound = '[a-z][a-z]{0,24}[._-][a-z][a-z]{1,24}\\d{0,4}';

/** Programs act too, and files and hosts have dots. */
const ofProgram =
  /(?:^|[._-])(?:bot|ci|cd|actions?|pipelines?|runner|system|service|services|openai|github|gitlab|azure|aws|gcp|google|node|python|java|api|image|images|gpt|model|cron|scheduler|worker|deploy|deployer|build|builder|dependabot|renovate|terraform|jenkins|manager|controller|operator|kube|admin|root|daemon|agent|client|server|app|application|web|hook|webhook|default|internal|external|user|users|team|org|organization|owner|proxy|gateway|cluster|queue|job|task|test|tests|dev|prod|staging|retry|error|errors|limit|timeout|policy|filter|safety|moderation|request|response|event|events|push|merge|pull|schedule|workflow|manual|auto|js|ts|mjs|cjs|py|rb|go|rs|php|json|ya?ml|toml|sh|log|txt|png|jpe?g|webp|com|org|net|io|dev|ai|co|de|pl|fr|local|internal|lan|exe|dll|so|middleware|handler|module|package|lib|core|main|index|config)(?:$|[._\d-])/i;

const isLogin = (value: string): boolean => somebody(value) && !ofProgram.test(value);

/** Words that stand where a login could. */
const noLogin = new RegExp(
  `^(?:${folded('account|accounts|id|ids|name|names|key|keys|with|not|was|is|profile|record|data|input|token|role|roles|agent|message|prompt|object|session|group|page|request|attempt|attempts|endpoint|url|form|button|flow|api|error|response|screen|as|to|has|and|or|got|returns|gives|failed|fails|failure|required|timeout|that|who|which|does|did|can|could|must|should|will|would|already|also|may|been|being|file|files|list|table|service|server|pool|store|info|details|email|mail|password|type|level|space|interface|defined|supplied|provided|specified|oder|und|falsch|fehlt|ist|sind|unbekannt|nicht|leer|wurde|existiert|ungültig|erforderlich|vergessen|eingeben|kein|keine|gesperrt|ou|et|est|incorrect|incorrecte|invalide|inconnu|inconnue|manquant|requis|obligatoire|vide|absent|o|y|es|no|incorrecto|inválido|desconocido|requerido|obligatorio|vacío|vacio|e|è|errato|errata|non|sconosciuto|mancante|obbligatorio|vuoto|jest|lub|i|nie|nieznany|wymagany|brak|pusty|desconhecido|inválida|obrigatório|vazio|of|onbekend|vereist|ongeldig|okänd|saknas|неизвестен|неверный|обязателен|нет|не|wrong|unknown|missing|empty|valid|invalid|none|null|undefined|default|new|old|same|other|the|this|my|your|our')})$`,
  'i',
);

const isAny = (value: string): boolean =>
  somebody(value) &&
  !noLogin.test(folded(value)) &&
  !isReference(value) &&
  // The number of an error of a directory.
  !/^AADSTS\d/.test(value);

/** A first letter before a last name, a digit or a sign: no word begins or goes on so. */
const looksLikeLogin = (value: string): boolean =>
  isAny(value) && (/[\d._-]/.test(value) || oddness(value.slice(0, 3)) >= 0.5);

const by =
  '(?:requested|approved|triggered|created|updated|modified|opened|closed|reviewed|assigned|signed|submitted|reported|merged|started|deployed|initiated|launched|cancell?ed|edited|changed|uploaded|owned|invited|authored|committed|filed|blocked|resolved|acknowledged|escalated)';

const roles =
  'actor|owner|assignee|reviewer|requester|requestor|author|committer|approver|reporter|submitter|creator|operator|initiator|sender|triggering_actor|on_?call|maintainer|pusher';

const joint = '\\\\{0,4}["\'`]?[ \\t]{0,3}(?:=>|[:=])[ \\t]{0,3}\\\\{0,4}["\'`]?';

const noMore = '(?![\\w@/(-]|\\.\\w|[ \\t]?=)';

/** Names of a user in languages where no other word reads so. */
const called = folded(
  "benutzername|benutzerkennung|anmeldename|nutzername|nom d'utilisateur|nombre de usuario|nome utente|nome de usuário|nazwa użytkownika|gebruikersnaam|användarnamn|brukernavn|brugernavn|имя пользователя",
);

const calledOrLabelled = folded(
  'benutzer|nutzer|identifiant|utilisateur|usuario|utente|usuário|utilizador|użytkownik|gebruiker|användare|uživatel|пользователь|логин|ユーザー名|ユーザ名|ユーザー|用户名|用戶名|用户|账号|帐号|帳號|사용자|아이디',
);

const patterns: readonly Pattern[] = [
  // A handle with its sign, in a role or at a service.
  {
    kind: 'user',
    needs: ['@'],
    pattern: () =>
      /((?<![\w-])(?:assignees?|reviewers?|reporter|author|owner|requester|approvers?|committer|maintainers?|creator|contact|cc|\/cc|ping|thanks|thx|assigned to|reviewed by|reported by|approved by|requested by|opened by|fixed by|by|ask|skype|telegram|discord|slack|twitter|mastodon|instagram|linkedin|threads|bluesky|github|gitlab|irc|x|wechat|kontakt)(?: (?:id|handle|name|user|account))?[ \t]{0,2}[:=]?[ \t]{0,3}["'`]?(?:@[\w.-]{2,39},?[ \t](?:and[ \t])?){0,4}@)([A-Za-z][\w.-]{1,38}\w)(?![\w@/]|-\w)/gi,
    accepts: (value) =>
      isAny(value) &&
      !/^(?:openai|types|babel|next|actions|latest|beta|canary|param|returns|types|deprecated|see|example|todo)$/i.test(
        value,
      ),
  },
  {
    kind: 'user',
    needs: ['live:'],
    pattern: () => /((?<![\w-])live:)(\.?[A-Za-z][\w.-]{2,40}\w)(?![\w@/-])/gi,
    accepts: somebody,
  },
  // Who did it, and whose it is, by a login of two words.
  {
    kind: 'user',
    needs: ['ed by ', 'ed_by', 'ed-by', 'edby'],
    pattern: () =>
      new RegExp(
        `((?<![A-Za-z])${by}(?:[ ]by[ \\t]{1,3}(?:user[ \\t])?["']?|[_-]?by${joint}))(${compound})${noMore}`,
        'gi',
      ),
    accepts: (value, before) => isLogin(value) && !/owned/i.test(before),
  },
  {
    kind: 'user',
    needs: [
      'actor',
      'owner',
      'assignee',
      'reviewer',
      'requester',
      'requestor',
      'author:',
      'author=',
      'author"',
      "author'",
      'author ',
      'committer',
      'approver',
      'reporter',
      'submitter',
      'creator',
      'operator',
      'initiator',
      'sender',
      'on_call',
      'oncall',
      'maintainer',
      'pusher',
    ],
    pattern: () => new RegExp(`((?<![A-Za-z])(?:${roles})${joint})(${compound})${noMore}`, 'gi'),
    accepts: isLogin,
  },
  // What programs of a system say, and are told.
  {
    kind: 'user',
    needs: [
      'crontab for',
      'no mail for',
      'cron for',
      'home directory for',
      'home directory of',
      'quota for user',
      'quotas for user',
    ],
    pattern: () =>
      /(\b(?:crontab|[Nn]o mail|cron|home directory|quotas? for user|disk quotas for user)(?: for| of)?[ \t]["'`]?)([a-z][\w.-]{2,31})(?=["'`]?(?:[ \t]*(?:$|[\r\n:,;)(])))/gm,
    accepts: isAny,
  },
  {
    kind: 'user',
    needs: ['user '],
    pattern: () =>
      /((?<![\w-])user(?:name)?[ \t]["'`]?)([a-z][\w.-]{3,31})(?=["'`]?[ \t](?:does(?: not|n['’]t) exist|not found|(?:is )?unknown|already exists|is not in the|is not allowed|is currently|has no (?:home|password|crontab)|NOT in|cannot (?:log|run))(?!\w))/gim,
    accepts: isAny,
  },
  {
    kind: 'user',
    needs: ['no such user'],
    pattern: () => /((?:^|[\s"'`‘])["'`‘]?)([a-z][\w.-]{2,31})(?=["'`’]?: no such user)/gim,
    accepts: isAny,
  },
  {
    kind: 'user',
    needs: [
      'usermod',
      'useradd',
      'adduser',
      'userdel',
      'deluser',
      'chage',
      'gpasswd',
      'runuser',
      'chfn',
      'chsh',
      'loginctl',
    ],
    pattern: () =>
      /(\b(?:usermod|useradd|adduser|userdel|deluser|chage|gpasswd|runuser|chfn|chsh|loginctl (?:enable-linger|user-status|show-user))(?:[ \t]+-{1,2}[\w-]{1,30}(?:[ \t=]+[\w,./:-]{1,60})?){0,6}[ \t]+)([a-z][\w.-]{2,31})(?=[ \t]*(?:$|[\r\n;&|)"'`#]| (?:docker|sudo|wheel|\w{2,12})[ \t]*(?:$|[\r\n])))/gm,
    accepts: isAny,
  },
  // A login beside its outcome.
  {
    kind: 'user',
    needs: ['login ', 'log in ', 'logon '],
    pattern: () =>
      /((?<![\w-])log(?:in|on| in)[ \t]["'`]?)([a-z][\w.@-]{3,40})(?=["'`]?[ \t](?:[45]\d\d(?![\d.])|(?:was |is |got )?(?:denied|rejected|refused|locked|disabled)(?!\w)))/gim,
    accepts: looksLikeLogin,
  },
  {
    kind: 'user',
    needs: called.split('|').flatMap((name) => [`${name} `]),
    pattern: () =>
      new RegExp(`((?<!\\w)(?:${called})[ \\t]{1,3}["'\`]?)([a-z][\\w.@-]{3,40})(?![\\w(])`, 'gi'),
    accepts: looksLikeLogin,
  },
  // A label that stands alone with one word.
  {
    kind: 'user',
    needs: `${called}|${calledOrLabelled}`.split('|'),
    pattern: () =>
      new RegExp(
        `((?<![A-Za-z\\d_.-])(?:${called}|${calledOrLabelled})["'\`]?[ \\t]{0,2}[:=][ \\t]{0,3}["'\`]?)([A-Za-z][\\w.@+-]{3,40})(?=["'\`]?[ \\t]*(?:$|[\\r\\n,;|)<]|/[ \\t]))`,
        'gim',
      ),
    accepts: isAny,
  },
];

/** Logins and handles, where a sentence, a service or a command has them. */
export const logins = byPatterns(patterns);
