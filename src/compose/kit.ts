import { resolve } from 'node:path';

import type { Gate, Kit } from '../cli/ports.ts';
import type { Marks } from '../core/baseline/baseline.ts';
import type { Account } from '../core/baseline/seen.ts';
import { keyInUse } from '../core/checks/about-target.ts';
import { ladder } from '../core/checks/ladder.ts';
import type { Ports } from '../core/ports.ts';
import { present } from '../core/present.ts';
import { echoOf } from '../core/reading/echo.ts';
import type { ReadFailure } from '../core/reading/reading.ts';
import { privateTexts } from '../core/request-shape.ts';
import type { RunOptions } from '../core/run-options.ts';
import type { Situation } from '../core/situation.ts';
import { systemClock } from '../edge/local/clock.ts';
import { type Gathered, gather } from '../edge/local/gather.ts';
import { cleanProbe } from '../edge/net/clean-child.ts';
import { customHeaders } from '../edge/net/custom-headers.ts';
import { networkPorts } from '../edge/net/ports.ts';
import type { Learning } from './gate.ts';
import { learnFrom } from './learn.ts';
import { readPaste } from './read-paste.ts';

/** What a run stands on. */
export type Ground = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly version: string;
  /** Salted mark of a value, the same for the same value on this machine only. */
  readonly mark: (value: string) => Promise<string | undefined>;
};

type More = {
  /** A key typed into the wizard. */
  readonly typedKey?: string;
  readonly told?: Situation['told'];
  /** Set by demo: a stand-in plays the service. */
  readonly simulated?: true;
};

/** Reads this machine and makes everything of one run ready. Nothing is sent. */
export async function prepareKit(
  { env, cwd, version, mark }: Ground,
  options: RunOptions & More,
  gate: Gate & Learning,
): Promise<Kit> {
  const { error, request, projectDir = cwd, maxUsd } = options;
  const today = systemClock.stamp().slice(0, 10);
  const { model, baseUrl, statusUrl, told, typedKey } = options;
  const gathered = await gather({
    env,
    projectDir,
    now: systemClock.now(),
    ...present({
      model,
      baseUrl,
      statusUrl,
      request,
      told,
      typedKey,
      filesLeftOut: options.simulated,
      paste: error === undefined ? undefined : readPaste(error, request, today),
      echo: error === undefined ? undefined : echoOf(error),
    }),
  });
  const { situation } = gathered;
  learnFrom(gathered, gate);
  for (const text of privateTexts(request?.body)) gate.learn(text, 'private-text');
  return {
    situation: {
      ...situation,
      ...(options.simulated && simulated(situation)),
      ...cleanPaste(situation, (text) => readPaste(gate.clean(text), request, today), error),
      agreed: maxUsd === undefined ? {} : { maxUsd },
    },
    checks: ladder,
    gate,
    ports: portsOf(gathered, version),
    marks: (answered = {}) => marksOf(gathered, answered, resolve(cwd, projectDir), mark),
  };
}

/** What a baseline compares without keeping it. */
async function marksOf(
  { situation, keys }: Gathered,
  answered: Account,
  folder: string,
  mark: Ground['mark'],
): Promise<Marks> {
  const { organization, project } = situation.settings;
  const used = keyInUse(situation);
  const marked = async (kind: string, value: string | undefined) =>
    value === undefined ? undefined : mark(`${kind} ${value}`);
  return present({
    key: await marked('key', used && keys.value(used.label)),
    organization: await marked('organization', organization?.id),
    project: await marked('project', project?.id),
    organizationThatAnswers: await marked('organization', answered.organization),
    projectThatAnswers: await marked('project', answered.project),
    folder: await marked('folder', folder),
  });
}

/**
 * What the message says is read out of the cleaned text: reading shortens and joins lines, and of a value that was cut
 * in the middle no gate can know the rest.
 */
function cleanPaste(
  { paste }: Situation,
  readCleaned: (text: string) => ReadFailure,
  error: string | undefined,
): Pick<Situation, 'paste'> {
  if (!paste || error === undefined) return {};
  const { message: _, ...raw } = paste.reading;
  const { message } = readCleaned(error).reading;
  return { paste: { ...paste, reading: { ...raw, ...(message !== undefined && { message }) } } };
}

function portsOf({ situation, keys, proxyUrl, programEnv }: Gathered, version: string): Ports {
  const { target, settings } = situation;
  const { baseUrl } = target;
  const { organization, project } = settings;
  // The child adds the custom headers itself, or leaves them out.
  const keyOfProgram = keyInUse({
    ...situation,
    keys: situation.keys.filter(({ replaces }) => !replaces),
  });
  return {
    clock: systemClock,
    clean: cleanProbe({
      env: programEnv,
      baseUrl,
      key: keys.value(keyOfProgram?.label ?? ''),
    }),
    ...networkPorts({
      keyValue: keys.value,
      version,
      baseUrl,
      headers: customHeaders(programEnv['OPENAI_CUSTOM_HEADERS']),
      ...present({ organization: organization?.id, project: project?.id, proxyUrl }),
    }),
  };
}

/** The stand-in counts as the official host: it refuses what that refuses, and bills nothing. Nobody else is asked. */
function simulated({
  target,
}: Situation): Pick<Situation, 'simulated' | 'target' | 'controlHosts'> {
  return { simulated: true, target: { ...target, official: true }, controlHosts: [] };
}
