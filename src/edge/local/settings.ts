import { accessSync, constants } from 'node:fs';

import { namesCredential } from '../../core/sanitize/names.ts';
import { type SettingGroup, groupNames, settingGroups } from '../../core/setting-groups.ts';
import type { SettingsSeen } from '../../core/situation.ts';
import { decoded } from '../decoded.ts';
import { customHeaders } from '../net/custom-headers.ts';
import type { Variable } from './env-files.ts';
import { type Client, readProxy } from './proxy.ts';

/** What the settings say, and beside it what must not be shown. */
export type Settings = {
  readonly seen: SettingsSeen;
  /** With its credentials. */
  readonly proxyUrl?: string;
  /** Values under names that promise a credential; the sanitizer learns them. */
  readonly secrets: readonly string[];
};

export function readSettings(
  variables: readonly Variable[],
  apiHost: string,
  client: Client,
): Settings {
  const first = firstOf(variables);
  const proxy = readProxy(variables, apiHost, client);
  return {
    seen: { groups: groupsOf(variables), ...accountOf(first), ...proxy.seen, ...tlsOf(first) },
    ...(proxy.url && { proxyUrl: proxy.url.href }),
    secrets: secretsOf(variables, proxy.url),
  };
}

/** Where the settings send calls. */
export const baseUrlOf = (variables: readonly Variable[]): Variable | undefined =>
  firstOf(variables)('OPENAI_BASE_URL');

const groupsOf = (variables: readonly Variable[]): readonly SettingGroup[] =>
  groupNames.filter((group) =>
    variables.some(
      ({ name, value }) =>
        value.trim() !== '' &&
        (settingGroups[group].setBy ?? settingGroups[group].names).includes(name.toUpperCase()),
    ),
  );

type First = (name: string) => Variable | undefined;

/** The first of a name that is not empty, as the SDK takes it. */
export const firstOf =
  (variables: readonly Variable[]): First =>
  (wanted) =>
    variables.find(({ name, value }) => name === wanted && value.trim() !== '');

/** OPENAI_ORGANIZATION is not read by the SDK, so it is not read here. */
function accountOf(first: First): Pick<SettingsSeen, 'organization' | 'project' | 'headers'> {
  const organization = first('OPENAI_ORG_ID');
  const project = first('OPENAI_PROJECT_ID');
  const headers = first('OPENAI_CUSTOM_HEADERS');
  return {
    ...(organization && {
      organization: { from: placeOf(organization), id: organization.value.trim() },
    }),
    ...(project && { project: { from: placeOf(project), id: project.value.trim() } }),
    ...(headers && { headers: placeOf(headers) }),
  };
}

function tlsOf(first: First): Pick<SettingsSeen, 'certificateChecksOff' | 'extraCa' | 'debugLog'> {
  const off = first('NODE_TLS_REJECT_UNAUTHORIZED');
  const ca = first('NODE_EXTRA_CA_CERTS');
  const log = first('OPENAI_LOG');
  return {
    ...(off?.value.trim() === '0' && { certificateChecksOff: placeOf(off) }),
    ...(ca && { extraCa: { from: placeOf(ca), readable: isReadable(ca.value) } }),
    ...(log?.value.trim().toLowerCase() === 'debug' && { debugLog: placeOf(log) }),
  };
}

export const placeOf = ({ name, from }: Variable): string => `${name} in ${from}`;

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** A plain word, as `images` is: hidden everywhere it would take our own sentences apart. */
const isWord = /^[A-Za-z]{1,12}$/;

/** The folders a shell stands in and came from: `pwd` is short for a password elsewhere. */
const ofTheShell: ReadonlySet<string> = new Set(['PWD', 'OLDPWD']);

function secretsOf(variables: readonly Variable[], proxy: URL | undefined): readonly string[] {
  const named = variables
    .filter(
      ({ name, value }) =>
        namesCredential(name) && !ofTheShell.has(name) && value.trim().length >= 4,
    )
    .map(({ value }) => value.trim());
  const headers = variables
    .filter(({ name }) => name === 'OPENAI_CUSTOM_HEADERS')
    .flatMap(({ value }) => Object.entries(customHeaders(value)))
    .flatMap(([name, value]) => (namesCredential(name) || !isWord.test(value) ? [value] : []));
  const password = proxy ? decoded(proxy.password) : '';
  return [...named, ...headers, password].filter((value) => value.length >= 4);
}
