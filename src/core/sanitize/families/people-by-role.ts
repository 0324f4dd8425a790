import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';
import { lineLead } from './line-lead.ts';
import { fullName } from './people.ts';

/** What fields call somebody who wrote, asked, owns or answers. */
const roleNames =
  'author authors maintainer maintainers contributor contributors committer reporter assignee reviewer reviewers approver owner contact recipient sender requester submitter creator customer patient employee supervisor technician applicant attendee signatory organizer name_of_author from_name to_name billed_to reported_by requested_by submitted_by created_by updated_by modified_by opened_by closed_by approved_by reviewed_by assigned_to signed_by written_by prepared_by tested_by merged_by signed_off_by co_authored_by acked_by suggested_by helped_by raised_by filed_by edited_by published_by authored_by contact_person account_manager point_of_contact attention contact_name account_owner project_lead verfasser autor auteur autore ansprechpartner kontakt bearbeiter melder gemeldet_von erstellt_von'.split(
    ' ',
  );

/** In small letters, with capitals, as one word, and with any sign between its words. */
const roles = roleNames
  .toSorted((a, b) => b.length - a.length)
  .map((name) => {
    const words = name
      .split('_')
      .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`);
    return words.length === 1 ? `${words[0]}|${name.toUpperCase()}` : words.join('[ _-]?');
  })
  .join('|');

/** Without one of these in the text none is looked for: what those names have in them, with a joint where a usual word begins so. */
const roleWords =
  'maintainer contributor committer reporter assignee reviewer approver owner contact recipient sender requester submitter creator customer patient employee supervisor technician applicant attendee signatory organizer attention verfasser auteur autore ansprechpartner kontakt bearbeiter melder authors author: author= author" author\' author> author< author\\ author_ authorname author| ed_by en_by ed-by en-by edby enby from_name to_name billed assigned account_ project_ autor: autor" autor= erstellt gemeldet'
    .split(' ')
    .concat('ed by', 'ten by', 'author ', 'account ', 'project ');

/** One of several words, or in a script without capitals. */
const anyName = `${fullName}|\\p{Lo}{2,8}(?:[ ・·]\\p{Lo}{1,12}){0,3}`;

/** Teams, firms and programs write, own and answer too. */
export const isOfPerson = (value: string): boolean =>
  !isReference(value) &&
  !/(?<!\p{L})(?:Team|Support|Service|Services|Desk|Group|Bot|Actions|Inc|GmbH|Ltd|LLC|Corp|Corporation|Company|Co|Software|Systems|Solutions|Foundation|Labs?|Project|Community|Contributors?|Authors?|Maintainers?|Developers?|Engineering|Platform|Department|Office|Server|Client|Error|Exception|Request|Response|Unknown|Not|Admin|Administrator|User|Users|Account|Accounts|Organization|Images?|API|SDK|Key|Id|ID|Name|Names|Email|Mail|Phone|Address|Number|Type|Status|Code|Sales|Security|Operations|Ops|Studio|Cloud|Default|None|No|Null|Anonymous|The|This|Your|Please|Invalid|Missing|Required|HTTP|OpenAI|Azure|Microsoft|Google|Amazon|Cloudflare|GitHub|GitLab|Python|Node|Stainless|University|Institute|Agency|Bank|Us|Info|Form|Details|Page|Role|Url|URL|Date|Time|At|Since|Field|Column|Value|Owner|Contact|Customer|Message|Windows|Linux|Server|System|Docker|Apache|Mozilla|Version|License|Licence|Copyright|All|Any|Every|Only|Must|Should|Can|Is|Was|Has|With|And|Or|To|Rate|Limit|Quota|Thread|Runner|Mailer|Diffusion|Stable|Adobe|Photoshop|Equal|Generation|Out|Timeout|Process|Worker|Agent|Model|Assistant|App|Application|Workflow|Pipeline|Job|Task|Action|Plugin|Extension|Package|Library|Framework|Network|Proxy|Gateway|Database|Store|File|Folder|Path|Host|Machine|Read|Write|New|Old|Open|Closed|Free|Pro|Enterprise|Personal|Public|Private|Internal|External|Global|Local)(?!\p{L})/u.test(
    value,
  ) &&
  !/[a-z][A-Z][a-z]+(?:Error|Exception)|^\p{Lu}+$/u.test(value);

/** What opens the value: a quote, a list, an object that holds the name, the next line of a list. */
const opened =
  '(?:\\[\\s{0,20})?(?:\\{\\s{0,20}(?:\\\\{0,4}["\'])?(?:full_?)?name(?:\\\\{0,4}["\'])?\\s{0,4}[:=]\\s{0,4})?(?:\\\\{0,4}["\'])?';

const nextLine = `\\r?\\n${lineLead}[ \\t]{0,12}(?:-[ \\t]{1,3})?(?:name:[ \\t]{1,3})?["']?`;

const listed = `(?<=(?:[Aa]uthor|[Mm]aintainer|[Cc]ontributor|[Rr]eviewer|[Aa]ssignee|[Oo]wner|[Cc]ontact)s(?:\\\\{0,4}["'])?\\s{0,4}[:=]\\s{0,4}`;

/** What does not follow on the name of somebody. */
const noMore = '(?![\\p{L}\\p{N}_(]|[.:/@-][\\p{L}\\p{N}]|[ \\t]{0,2}=|["\'][ \\t]{0,4}:)';

const patterns: readonly Pattern[] = [
  // As a field of a file, a form or an element: no address needs to stand beside it.
  {
    kind: 'person',
    needs: roleWords,
    pattern: () =>
      new RegExp(
        `((?<![\\p{L}\\p{N}_.-])(?:${roles})(?:_name|Name|[ -]name)?(?:\\\\{0,4}["'])?(?:[ \\t]{0,8}(?:=>|[:=|])(?:[ \\t]{0,8}${opened}|[ \\t]{0,4}${nextLine})|>\\s{0,8}|<\\/(?:td|th|dt|b|strong)>\\s{0,8}<(?:td|dd|b|span)>\\s{0,4}))(${anyName})${noMore}`,
        'gu',
      ),
    accepts: isOfPerson,
  },
  // The others of a list.
  {
    kind: 'person',
    needs: [
      'authors',
      'maintainers',
      'contributors',
      'reviewers',
      'assignees',
      'owners',
      'contacts',
    ],
    pattern: () =>
      new RegExp(
        `(?<=["']|- )${fullName}${noMore}${listed}(?:\\[[^\\]]{0,400}|\\r?\\n[ \\t-][^=:{}[\\]]{0,400}))`,
        'gu',
      ),
    accepts: isOfPerson,
  },
  // In a sentence, in the comment of a file, and as git tells it.
  {
    kind: 'person',
    needs: ['ed by ', 'ten by ', '@author', '@maintainer', '@contributor'],
    pattern: () =>
      new RegExp(
        `((?<!\\p{L})(?:(?:[Rr]eport|[Oo]pen|[Aa]uthor|[Rr]ais|[Ff]il|[Aa]pprov|[Rr]eview|[Ss]ubmitt|[Rr]equest|[Ss]ign)ed|[Ww]ritten)[ ]by[ \\t]{1,4}|@(?:author|maintainer|contributor)[ \\t]{1,4})(${fullName})${noMore}`,
        'gu',
      ),
    accepts: isOfPerson,
  },
  {
    kind: 'person',
    needs: ['author-mail', 'committer-mail'],
    pattern: () => /(^(?:author|committer) )([^\r\n<>]{2,80})(?=\r?\n(?:author|committer)-mail )/gm,
    accepts: (value) => !isReference(value),
  },
  // A log of git by its authors.
  {
    kind: 'person',
    needs: Array.from('0123456789', (digit) => `${digit}):`),
    pattern: () =>
      new RegExp(
        `(^${lineLead}[ \\t]{0,8})(${fullName})(?= \\(\\d{1,5}\\):[ \\t]*\\r?\\n${lineLead}[ \\t]{4,12}\\S)`,
        'gmu',
      ),
    accepts: isOfPerson,
  },
  {
    kind: 'person',
    needs: ['\t'],
    digits: 1,
    pattern: () =>
      new RegExp(`(^${lineLead} {1,6}\\d{1,6}\\t)(${fullName})(?=[ \\t]*(?:<|\\r?$))`, 'gmu'),
    accepts: isOfPerson,
  },
  // Who is greeted, and who changed it some days ago.
  {
    kind: 'person',
    needs: ['dear ', 'hello ', 'hallo ', 'liebe', 'geehrte', 'cher', 'estimad', 'caro ', 'cara '],
    pattern: () =>
      new RegExp(
        `((?<![\\p{L}])(?:Dear|Hello|Hallo|Liebe[rs]?|Sehr geehrte[rs]?|Chère?|Estimad[oa]|Car[oa])[ \\t](?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|M|Mme|Sr|Sra)\\.?[ \\t])?)(${fullName})(?=[,!])`,
        'gu',
      ),
    accepts: isOfPerson,
  },
  {
    kind: 'person',
    needs: [' ago) <'],
    pattern: () =>
      /(\(\d{1,4} (?:second|minute|hour|day|week|month|year)s?(?:, \d{1,3} \w{3,8})? ago\) <)([^<>@\r\n]{2,60})(?=>)/g,
    accepts: (value) => !isReference(value),
  },
];

/** Who wrote, asked, owns or answers, where a field, an element or a tool says so. */
export const peopleByRole = byPatterns(patterns);
