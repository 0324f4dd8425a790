import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { somebody } from './users.ts';

/** Users that every system has. */
const ofSystem =
  /^(?:root|nobody|www-data|node|app|nginx|apache|http|daemon|ubuntu|debian|ec2-user|admin|users?|staff|wheel|docker|\d+)$/;

/** What people are called by in chats, and whom files belong to. */
const patterns: readonly Pattern[] = [
  // Members of Slack and Discord.
  {
    kind: 'person',
    needs: ['<@'],
    pattern: () => /(<@!?)([UW][A-Z\d]{7,11}|\d{17,20})(?=(?:\|[\w.-]{1,40})?>)/g,
  },
  {
    kind: 'user',
    needs: ['wrote:', 'said:', 'commented', 'replied'],
    pattern: () =>
      /((?<![\w@.])@)([A-Za-z][\w.-]{1,38})(?=(?: \([^()\r\n]{1,30}\))? (?:wrote|said|commented|replied)\b)/g,
    accepts: somebody,
  },
  {
    kind: 'user',
    needs: ['chown '],
    pattern: () =>
      /(\bchown[ \t]+(?:-{1,2}[\w-]{1,20}[ \t]+){0,4})([A-Za-z][\w.-]{1,31})(?=[: \t])/g,
    accepts: (value) => somebody(value) && !ofSystem.test(value),
  },
  {
    kind: 'user',
    needs: ['chown '],
    pattern: () =>
      /(\bchown[ \t]+(?:-{1,2}[\w-]{1,20}[ \t]+){0,4}(?:[A-Za-z][\w.-]{1,31}|\[user-\d{1,4}\])?:)([A-Za-z][\w.-]{1,31})(?=[ \t])/g,
    accepts: (value) => somebody(value) && !ofSystem.test(value),
  },
  // The prompt of Kali.
  {
    kind: 'user',
    needs: ['㉿'],
    pattern: () => /(┌──\()([\w.-]{2,32})(?=㉿)/g,
    accepts: (value) => somebody(value) && value !== 'kali',
  },
  {
    kind: 'host',
    needs: ['㉿'],
    pattern: () => /(㉿)([\w.-]{2,63})(?=\))/g,
    accepts: (value) => value !== 'kali',
  },
  // Whose branch was merged.
  {
    kind: 'owner',
    needs: ['merge pull request'],
    pattern: () => /(\bMerge pull request #\d{1,7} from )([\w.-]{1,64})(?=\/)/g,
    accepts: (value) => value !== 'openai',
  },
  // One beside the password, without a sign.
  {
    kind: 'user',
    needs: ['user ', 'username '],
    alsoNeeds: [' pass ', ' password '],
    pattern: () =>
      /((?<![\w-])user(?:name)?[ \t]{1,2})([\w.@-]{3,40})(?=[ \t]{1,2}pass(?:word)?[ \t]{1,2}\S{4})/gi,
    accepts: (value) => somebody(value) && !/^(?:name|and|id|or)$/i.test(value),
  },
  {
    kind: 'secret',
    needs: ['user ', 'username '],
    alsoNeeds: [' pass ', ' password '],
    pattern: () =>
      /((?<![\w-])user(?:name)?[ \t]{1,2}(?:[\w.@-]{3,40}|\[(?:user|e-mail)-\d{1,4}\])[ \t]{1,2}pass(?:word)?[ \t]{1,2})((?=\S*(?:\d|[a-z][A-Z]|[!#$%^*.]))[^\s"'`,;]{4,80})/gi,
    accepts: isReal,
  },
];

export const handles = byPatterns(patterns);
