import { type Pattern, byPatterns } from '../detector.ts';
import { lineLead } from './line-lead.ts';
import { machine, parts } from './users.ts';

/** Machines that a label or a header names, with more behind the name. */
const patterns: readonly Pattern[] = [
  // Only a sign or a digit tells it from a word.
  {
    kind: 'host',
    needs: [
      'computer',
      'pc name',
      'pc-name',
      'pcname',
      'host name',
      'host-name',
      'hostname',
      'machine name',
      'machine-name',
      'machinename',
      'server name',
      'server-name',
      'servername',
      'workstation',
    ],
    pattern: () =>
      /(\b(?:(?:computer|host|pc|machine|server|workstation)[ -]?name|workstation)["'*`]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'`*]{0,3})([A-Za-z](?=[\w-]{0,30}(?:\d|-[A-Za-z\d]))[\w-]{2,62})(?![\w.(/:@])/gi,
    accepts: (value) => machine(value) && !parts.test(value),
  },
  // Who passed a request on.
  {
    kind: 'host',
    needs: ['via:', 'via"', "via'", 'via\\', 'via =', 'via='],
    pattern: () =>
      /((?:\bvia\\{0,4}["']?\s{0,2}[:=]\s{0,2}\\{0,4}["'[]{0,2}|,[ \t]{0,3}(?<=\bvia\\{0,4}["']?\s{0,2}[:=][^\r\n]{1,300}))(?:HTTPS?\/)?[123](?:\.\d)?[ \t]{1,3})([A-Za-z][\w-]{1,62})(?![\w./])/gi,
    accepts: machine,
  },
  // Where somebody logged in, and the second name of an address.
  {
    kind: 'host',
    needs: ['logonserver', 'logon server'],
    pattern: () =>
      /(\blogon ?server["']?\s{0,3}[:= ]\s{0,3}["']?\\{2,4})([A-Za-z][\w-]{1,15})(?![\w\\])/gi,
    accepts: machine,
  },
  {
    kind: 'host',
    digits: 4,
    needs: ['localhost'],
    pattern: () =>
      new RegExp(
        `(^${lineLead}[ \\t]{0,12}(?:(?:\\d{1,3}\\.){3}\\d{1,3}|\\[(?:private|public)-ip-\\d{1,4}\\])[ \\t]+(?:[\\w.-]{2,100}|\\[host-\\d{1,4}\\])[ \\t]+)([A-Za-z](?=[\\w-]*[\\d-])[\\w-]{2,40})(?=[ \\t]*\\r?$)`,
        'gm',
      ),
    accepts: (value) => machine(value) && !/^(?:localhost|ip6-|broadcasthost)/.test(value),
  },
];

export const machines = byPatterns(patterns);
