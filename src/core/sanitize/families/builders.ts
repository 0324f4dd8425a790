import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { isOwnName } from '../usual-words.ts';
import { isReal } from '../value.ts';
import { machine } from './users.ts';

const q = '\\\\{0,4}["\'`]?';
const name = '([A-Za-z][\\w.-]{1,61}\\w)(?![\\w(/]|[.-]\\w)';

/** In prose a word follows, and a colon is no assignment. */
const noProse = `(?!:\\w|[ \\t]+[a-z]{2,}[ ,.](?!\\w*=))`;

const hasSign = (value: string): boolean => /[\d-]/.test(value);
const isLabel = (value: string): boolean => hasSign(value) && isOwnName(value);

const patterns: readonly Pattern[] = [
  // A deployment at Azure, which can be called as its model is.
  {
    kind: 'resource',
    needs: ['deployment'],
    pattern: () =>
      new RegExp(
        `((?:(?<![A-Za-z])|_|[a-z](?=D))deployment(?:_?(?:name|id))?${q}[ \\t]{0,3}[:=][ \\t]{0,3}${q})${name}${noProse}`,
        'gi',
      ),
    accepts: isOwnName,
  },
  {
    kind: 'resource',
    needs: ['deployment '],
    pattern: () =>
      new RegExp(
        `(\\bdeployment[ \\t](?:named?[ \\t]|id[ \\t])?["'\`]?)${name}(?=["'\`]|[ \\t]{1,2}(?:Deployment|does|doesn|was|is|not|[45]\\d\\d|in|of|on|for|returns?|with|\\())`,
        'gi',
      ),
    accepts: isLabel,
  },
  {
    kind: 'organization',
    needs: ['resource group', 'resource-group', 'resourcegroup', 'resource_group'],
    pattern: () =>
      new RegExp(
        `(\\bresource[ _-]?group(?:[ _-]?name)?(?:${q}[ \\t]{0,3}[:=][ \\t]{0,3}|[ \\t]+(?:is[ \\t]+|named?[ \\t]+)?|=)${q})${name}${noProse}`,
        'gi',
      ),
    accepts: isLabel,
  },
  {
    kind: 'resource',
    needs: ['az '],
    pattern: () =>
      new RegExp(
        `(\\baz[ \\t][a-z][^\\r\\n|;]{0,160}?[ \\t](?:-g|-n|--name|--account-name|--deployment-name)[= \\t]{1,2}["']?)${name}`,
        'g',
      ),
    accepts: isOwnName,
  },
  {
    kind: 'organization',
    needs: ['team=', 'team:', 'team"', "team'", 'team_name'],
    pattern: () =>
      new RegExp(`((?<![A-Za-z])team(?:_name)?${q}[ \\t]?[:=][ \\t]?${q})${name}${noProse}`, 'g'),
    accepts: isLabel,
  },
  // What a gateway calls a key by.
  {
    kind: 'person',
    needs: [' alias:', ' alias=', ' alias ', ' alias"'],
    pattern: () =>
      new RegExp(
        `((?<![${letters}])(?:key|team|user|org(?:anization)?)[ ]alias${q}[ \\t]?[:=][ \\t]?${q})${name}`,
        'gi',
      ),
    accepts: isOwnName,
  },
  // Who builds.
  {
    kind: 'host',
    needs: ['runner', 'agent', 'worker', 'executor'],
    pattern: () =>
      new RegExp(
        `(\\b(?:(?:runner|agent|worker|executor)(?:[ ]machine)?[ ]name${q}[ \\t]?[:=][ \\t]?|(?:on|by|from)[ ](?:agent|runner|worker|executor)[ ])["'\`]?)${name}(?![ ][A-Z\\d]\\w*["'])`,
        'gi',
      ),
    accepts: (value) => machine(value) && isLabel(value),
  },
  // Machines and networks by what systems say of them.
  {
    kind: 'resource',
    needs: ['ssid', 'wifi', 'wi-fi', 'wlan'],
    pattern: () =>
      /(\b(?:ssid|wi-?fi(?:[ ]network)?|wlan(?:[ ](?:network|profile))?)["']?(?:[ \t]{0,30}[:=][ \t]{0,3}|[ \t]{1,3})["“„])([^"“”„\r\n]{2,40})(?=["”“])/gi,
    accepts: isReal,
  },
  {
    kind: 'host',
    needs: ['smb-share:'],
    pattern: () => /(\bsmb-share:(?:[\w-]{1,20}=[^,\s/]{1,60},){0,2}server=)([^,\s/"'[]{2,80})/g,
  },
  {
    kind: 'folder',
    needs: ['smb-share:'],
    pattern: () => /(\bsmb-share:[^\s/"']{1,160},share=)([^,\s/"'[]{2,80})/g,
  },
  {
    kind: 'host',
    needs: ['cmdkey'],
    pattern: () =>
      /(\bcmdkey(?:\.exe)?[ \t](?:[^\r\n]{0,80}?[ \t])??\/(?:add|delete|generic):["']?)([A-Za-z][\w.-]{1,62})(?!\w*[:=])/gi,
    accepts: isReal,
  },
  {
    kind: 'resource',
    needs: ['serial', 'hardware uuid', 'provisioning udid', 'ioplatform', 'service tag'],
    pattern: () =>
      /(\b(?:Serial ?Number(?:[ ]\(system\)["']?[ \t]{0,20}[:=]|["']?[ \t]{0,20}[:=](?=[ \t]{0,20}["']?[A-Z\d]{0,30}[G-Z]))|(?:Hardware UUID|Provisioning UDID|IOPlatform(?:SerialNumber|UUID)|Service Tag)["']?[ \t]{0,20}[:=])[ \t]{0,20}["']?)((?=[A-Z-]*\d)[A-Z0-9-]{7,40})(?![\w:])/g,
  },
];

/** What builds and serves, by the names that its owner gave it. */
export const builders = byPatterns(patterns);
