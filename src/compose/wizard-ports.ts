import { saveEarned } from '../cli/earn.ts';
import type { Kit } from '../cli/ports.ts';
import { unearned } from '../core/baseline/earned.ts';
import { checkDocument } from '../core/check-document.ts';
import type { CheckResult } from '../core/check.ts';
import { modelToProve } from '../core/checks/about-target.ts';
import type { Tool } from '../core/documents.ts';
import { keyAlone, keyShape } from '../core/key-shape.ts';
import { offersOf } from '../core/offers.ts';
import { pastedOf } from '../core/pasted.ts';
import { planClimb } from '../core/plan.ts';
import { wholeRequest } from '../core/request/whole-request.ts';
import type { RunOptions } from '../core/run-options.ts';
import { runRecord } from '../core/run-record.ts';
import type { Climbed, Session } from '../core/session.ts';
import { toldOf } from '../core/session.ts';
import type { Store } from '../core/store.ts';
import { type Desktop, copyText, openPage } from '../edge/desktop.ts';
import { systemClock } from '../edge/local/clock.ts';
import { type Run, climb } from '../run/climb.ts';
import type { Ready, WizardPorts } from '../wizard/ports.ts';
import { climbFor } from './climb-for.ts';
import { makeGate } from './gate.ts';
import { keptRun } from './kept-run.ts';
import type { Ground, prepareKit } from './kit.ts';
import { madeOnce } from './made-once.ts';
import { keepingPicture } from './picture.ts';
import { readPaste } from './read-paste.ts';
import { reportPreview } from './report-preview.ts';
import { suggestedName } from './suggested-name.ts';
import { watchPaid } from './watch-paid.ts';
import { withoutHome } from './without-home.ts';
import { wizardLedger } from './wizard-ledger.ts';
import { rechecks, repeatedIn } from './wizard-recheck.ts';

export type WizardGround = {
  readonly ground: Ground;
  readonly tool: Tool;
  readonly store: Store;
  readonly desktop: Desktop;
  readonly options: RunOptions;
  readonly piped?: string;
  readonly simulated?: {
    readonly scenario: string;
    readonly title: string;
    readonly paste?: string;
  };
};

/** What the wizard needs of the world, built from the real one. */
export function wizardPorts(given: WizardGround): WizardPorts {
  const { ground, tool, options, simulated, piped, desktop } = given;
  const gate = makeGate();
  const ledger = wizardLedger(given.store);
  // The network is loaded when there is something to ask it.
  const kitOf = async (about: Parameters<typeof prepareKit>[1]) =>
    (await import('./kit.ts')).prepareKit(ground, about, gate);
  /** This machine by itself, without what was typed or corrected in a session. */
  const here = { ...options, ...(simulated && { simulated: true as const }) };
  const paid = watchPaid();
  const runs = keptRun(given.store);
  let typedKey: string | undefined;
  let pastedText = options.error;
  let givenRequest = options.request;
  /** A key is known from here on, so that it is masked wherever it turns up. */
  const learned = (key: string | undefined): string | undefined => {
    if (key !== undefined) gate.learn(key, 'openai-key');
    return key;
  };
  const takeKey = (value: string) => {
    typedKey = learned(value);
  };
  return {
    version: tool.version,
    project: withoutHome(options.projectDir ?? ground.cwd),
    clock: () => systemClock.stamp().slice(11, 16),
    ...(simulated && { simulated }),
    ...(piped !== undefined && { piped }),
    // The screen is the user's own: hosts and folders keep their names on it.
    clean: gate.cleanOwn,
    copy: (text) => copyText(text, desktop),
    open: (url) => openPage(url, desktop),
    wait: (signal) => systemClock.wait(pauseMs, signal),
    keyIn(text) {
      const value = learned(keyAlone(text));
      if (value === undefined) return undefined;
      return { kind: keyShape(value).kind, take: () => takeKey(value) };
    },
    readPaste(text) {
      if (learned(keyAlone(text)) === undefined) pastedText = text;
      const read = readPaste(text, givenRequest, systemClock.stamp().slice(0, 10));
      return gate.cleanAll(pastedOf(read, gate.clean(text)));
    },
    takeKey,
    takeRequest(text) {
      const read = wholeRequest(text);
      if ('why' in read) return `This ${read.why}`;
      givenRequest = read.request;
      return undefined;
    },
    notes: async () => {
      const { open, due, baselines } = await ledger.notes(() => kitOf(here), options);
      const lost = await runs.lost();
      return {
        open: open.map(gate.clean),
        due: due.map(gate.clean),
        baselines,
        ...(lost && { unkept: true }),
      };
    },
    parting: async () =>
      [
        ...paid.cutOff(),
        ...(await runs.parting()),
        ...(await ledger.parting(() => kitOf(here))),
      ].map((line) => `${simulated ? 'SIMULATED ' : ''}${gate.clean(line)}`),
    async prepare(session) {
      const repeated = await repeatedIn(session, given.store, options, kitOf);
      const about = {
        ...repeated?.about,
        ...here,
        ...correctionsOf(session, simulated !== undefined),
        ...(session.pasted && pastedText !== undefined && { error: pastedText }),
        ...(typedKey !== undefined && session.corrections.keyTyped && { typedKey }),
        ...(givenRequest && session.corrections.requestGiven && { request: givenRequest }),
        told: toldOf(session),
      };
      const read = () => kitOf(about);
      const reading = read();
      if (!session.climbed) ledger.begun(reading, session.tried);
      const kit = await reading;
      const recheck = repeated?.entered ? rechecks(repeated, kit, given.store) : undefined;
      return ready(kit, session, {
        ...given,
        ledger,
        paid,
        runs,
        read,
        ...(recheck && { recheck }),
      });
    },
  };
}

/** A demo stays with its stand-in. */
function correctionsOf(
  { corrections: { model, baseUrl } }: Session,
  simulated: boolean,
): Pick<RunOptions, 'model' | 'baseUrl'> {
  return {
    ...(model !== undefined && { model }),
    ...(baseUrl !== undefined && !simulated && { baseUrl }),
  };
}

/** Often enough to see a recovery, seldom enough to be no load. */
const pauseMs = 60_000;

type Acting = WizardGround & {
  readonly ledger: ReturnType<typeof wizardLedger>;
  readonly paid: ReturnType<typeof watchPaid>;
  readonly runs: ReturnType<typeof keptRun>;
  /** Reads this machine anew. */
  readonly read: () => Promise<Kit>;
  readonly recheck?: ReturnType<typeof rechecks>;
};

function ready(kit: Kit, session: Session, given: Acting): Ready {
  const { tool, store, ground, ledger, runs, read, recheck } = given;
  const { situation, gate } = kit;
  const { sdk, picture } = keepingPicture(
    given.paid.watched(kit.ports.sdk),
    situation.simulated === true,
  );
  const ports = { ...kit.ports, sdk };
  const about = () => ({ tool, createdAt: systemClock.stamp() });
  const judge = (run: Run, earlier: readonly CheckResult[]): Climbed => {
    const document = gate.cleanOwn(checkDocument(run, situation, about()));
    return {
      results: run.results,
      verdict: document.verdict,
      causes: document.causes,
      excluded: document.excluded,
      entries: document.checks,
      notProven: document.notProven,
      ...(document.next && { next: document.next }),
      offers: offersOf(situation, run.results),
      highestUsd: run.plan.highestUsd,
      sent: sentIn(run.results) - sentIn(earlier),
      // What a stand-in makes costs nothing.
      spentUsd: situation.simulated ? 0 : document.cost.spentUsd - spentIn(earlier),
      durationMs: run.durationMs,
      startedAt: run.startedAt,
    };
  };
  const record = (climbed: Climbed, now: Session) =>
    gate.cleanAll(
      runRecord(
        { ...climbed, plan: climbed },
        { ...situation, told: toldOf(now) },
        {
          ...about(),
          startedAt: climbed.startedAt,
          retests: now.before ? [comparison(now.before, climbed)] : [],
        },
      ),
    );
  return {
    situation,
    model: modelToProve(situation),
    plan(asks) {
      const one = climbFor(asks, kit, session.agreedUpTo);
      return planClimb(one.checks, one.situation, one.upTo);
    },
    climb: (asks, earlier, signal) =>
      climb({ ...climbFor(asks, kit, session.agreedUpTo), ports, earlier, signal }),
    judge(run, earlier) {
      const climbed = judge(run, earlier);
      // Kept as it comes, so that `report` finds it even when the terminal is closed.
      runs.keep(record(climbed, session));
      ledger.climbed(kit, climbed.verdict);
      recheck?.judged(climbed, earlier.length > 0);
      return climbed;
    },
    ...(recheck && { recheck: recheck.of }),
    picture,
    unearned: (climbed) => unearned(climbed.results, situation),
    suggestedName:
      typeof session.recheck === 'object' ? session.recheck.name : suggestedName(ground.cwd),
    look: async () => ledger.look(await read()),
    keep: ledger.keep,
    async saveBaseline(name, climbed) {
      const run = {
        name,
        kit,
        results: climbed.results,
        record: record(climbed, session),
      };
      const earned = await saveEarned(
        { ...run, store, open: (await ledger.look(await read())).open },
        { tool, stamp: systemClock.stamp },
      );
      return earned.kind === 'saved'
        ? { kind: 'done', where: earned.baseline.name }
        : { kind: 'failed', why: earned.why };
    },
    report: madeOnce((climbed, now) => {
      const told = record(climbed, now);
      runs.keep(told);
      return reportPreview({ record: told, gate, store, tool });
    }),
  };
}

const sentIn = (results: readonly CheckResult[]): number =>
  results.reduce((sum, { exchanges = [] }) => sum + exchanges.length, 0);

const spentIn = (results: readonly CheckResult[]): number =>
  results.reduce((sum, { spentUsd = 0 }) => sum + spentUsd, 0);

function comparison(before: Climbed, now: Climbed) {
  return {
    at: now.startedAt,
    changed: now.results.flatMap(({ id, outcome }) => {
      const then = before.results.find((result) => result.id === id)?.outcome;
      return then === undefined || then === outcome ? [] : [{ id, before: then, now: outcome }];
    }),
  };
}
