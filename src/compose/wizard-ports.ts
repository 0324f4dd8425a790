import { saveEarned } from '../cli/earn.ts';
import type { Kit, RunOptions } from '../cli/ports.ts';
import { unearned } from '../core/baseline/earned.ts';
import { checkDocument } from '../core/check-document.ts';
import type { CheckResult } from '../core/check.ts';
import { modelToProve } from '../core/checks/about-target.ts';
import type { Tool } from '../core/documents.ts';
import type { Climbed, Session } from '../core/journey.ts';
import { toldOf } from '../core/journey.ts';
import { pastedOf } from '../core/pasted.ts';
import { planClimb } from '../core/plan.ts';
import { runRecord } from '../core/run-record.ts';
import type { Store } from '../core/store.ts';
import { systemClock } from '../edge/local/clock.ts';
import { type Run, climb } from '../run/climb.ts';
import type { Ready, WizardPorts } from '../ui/ports.ts';
import { type Learning, makeGate } from './gate.ts';
import type { Ground, prepareKit } from './kit.ts';
import { readPaste } from './read-paste.ts';
import { reportPreview } from './report-preview.ts';
import { withoutHome } from './without-home.ts';
import { wizardLedger } from './wizard-ledger.ts';
import { rechecks, repeatedIn } from './wizard-recheck.ts';

export type WizardGround = {
  readonly ground: Ground;
  readonly tool: Tool;
  readonly store: Store;
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
  const { ground, tool, options, simulated, piped } = given;
  const gate = makeGate();
  const ledger = wizardLedger(given.store);
  // The network is loaded when there is something to ask it.
  const kitOf = async (about: Parameters<typeof prepareKit>[1]) =>
    (await import('./kit.ts')).prepareKit(ground, about, gate);
  /** This machine by itself, without what was typed or corrected in a session. */
  const here = { ...options, ...(simulated && { simulated: true as const }) };
  let typedKey: string | undefined;
  let pastedText = options.error;
  return {
    version: tool.version,
    project: withoutHome(options.projectDir ?? ground.cwd),
    clock: () => systemClock.stamp().slice(11, 16),
    ...(simulated && { simulated }),
    ...(piped !== undefined && { piped }),
    // The screen is the user's own: hosts and folders keep their names on it.
    clean: gate.cleanOwn,
    wait: (signal) => systemClock.wait(pauseMs, signal),
    readPaste(text) {
      pastedText = text;
      const read = readPaste(text, options.request, systemClock.stamp().slice(0, 10));
      return cleaned(gate, pastedOf(read, gate.clean(text)));
    },
    takeKey(value) {
      typedKey = value;
      gate.learn(value, 'openai-key');
    },
    notes: async () => {
      const { open, due, baselines } = await ledger.notes(() => kitOf(here), options);
      return { open: open.map(gate.clean), due: due.map(gate.clean), baselines };
    },
    parting: async () =>
      (await ledger.parting(() => kitOf(here))).map(
        (line) => `${simulated ? 'SIMULATED ' : ''}${gate.clean(line)}`,
      ),
    async prepare(session) {
      const repeated = await repeatedIn(session, given.store, options, kitOf);
      const about = {
        ...repeated?.about,
        ...here,
        ...correctionsOf(session),
        ...(session.pasted && pastedText !== undefined && { error: pastedText }),
        ...(typedKey !== undefined && { typedKey }),
        told: toldOf(session),
      };
      const read = () => kitOf(about);
      const reading = read();
      if (!session.climbed) ledger.begun(reading, session.tried);
      const kit = await reading;
      const recheck = repeated?.entered ? rechecks(repeated, kit, given.store) : undefined;
      return ready(kit, session, { ...given, ledger, read, ...(recheck && { recheck }) });
    },
  };
}

const cleaned = <T>(gate: Learning & { cleanAll: <V>(json: V) => V }, value: T): T =>
  gate.cleanAll(value);

function correctionsOf({
  corrections: { model, baseUrl },
}: Session): Pick<RunOptions, 'model' | 'baseUrl'> {
  return { ...(model !== undefined && { model }), ...(baseUrl !== undefined && { baseUrl }) };
}

/** Often enough to see a recovery, seldom enough to be no load. */
const pauseMs = 60_000;

/** The most a wizard's climb may spend; asked for on the consent screen with the plan's own price. */
const maxUsd = 0.05;

type Acting = WizardGround & {
  readonly ledger: ReturnType<typeof wizardLedger>;
  /** Reads this machine anew. */
  readonly read: () => Promise<Kit>;
  readonly recheck?: ReturnType<typeof rechecks>;
};

function ready(kit: Kit, session: Session, given: Acting): Ready {
  const { tool, store, ground, ledger, read, recheck } = given;
  const { situation, checks, ports, gate } = kit;
  const elsewhere = session.agreedUpTo === 'probe' ? { probeElsewhere: true as const } : {};
  const paid = { ...situation, agreed: { ...elsewhere, maxUsd } };
  const free = { ...situation, agreed: elsewhere };
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
      sent: sentIn(run.results) - sentIn(earlier),
      spentUsd: document.cost.spentUsd,
      durationMs: run.durationMs,
      startedAt: run.startedAt,
    };
  };
  const record = (climbed: Climbed, before: Climbed | undefined) =>
    gate.cleanAll(
      runRecord(
        {
          plan: planClimb(checks, paid, 'paid'),
          results: climbed.results,
          durationMs: climbed.durationMs,
        },
        situation,
        {
          ...about(),
          startedAt: climbed.startedAt,
          retests: before ? [comparison(before, climbed)] : [],
        },
      ),
    );
  return {
    situation,
    model: modelToProve(situation),
    plan: (upTo) =>
      planClimb(
        checks.filter(({ id }) => id !== 'paid/own-request'),
        paid,
        upTo,
      ),
    climb: (upTo, earlier, signal) =>
      climb({
        checks: checks.filter(({ id }) => id !== 'paid/own-request'),
        situation: upTo === 'paid' ? paid : free,
        ports,
        upTo,
        earlier,
        signal,
      }),
    judge(run, earlier) {
      const climbed = judge(run, earlier);
      // Kept as it comes, so that `report` finds it even when the terminal is closed.
      void store.saveLastRun(record(climbed, session.before));
      ledger.climbed(kit, climbed.verdict);
      recheck?.judged(climbed, earlier.length > 0);
      return climbed;
    },
    ...(recheck && { recheck: recheck.of }),
    unearned: (climbed) => unearned(climbed.results, situation),
    suggestedName: typeof session.recheck === 'object' ? session.recheck.name : nameOf(ground.cwd),
    look: async () => ledger.look(await read()),
    keep: ledger.keep,
    async saveBaseline(name, climbed) {
      const run = {
        name,
        kit,
        results: climbed.results,
        record: record(climbed, session.before),
      };
      const earned = await saveEarned(
        { ...run, store, open: (await ledger.look(await read())).open },
        { tool, stamp: systemClock.stamp },
      );
      return earned.kind === 'saved'
        ? { kind: 'done', where: earned.baseline.name }
        : { kind: 'failed', why: earned.why };
    },
    report: once((climbed, before) =>
      reportPreview({ record: record(climbed, before), gate, store, tool }),
    ),
  };
}

/** What was previewed is what is written: the report of a climb is made once. */
function once(make: Ready['report']): Ready['report'] {
  const made = new WeakMap<Climbed, ReturnType<Ready['report']>>();
  return (climbed, before) => {
    const report = made.get(climbed) ?? make(climbed, before);
    made.set(climbed, report);
    return report;
  };
}

const sentIn = (results: readonly CheckResult[]): number =>
  results.reduce((sum, { exchanges = [] }) => sum + exchanges.length, 0);

function comparison(before: Climbed, now: Climbed) {
  return {
    at: now.startedAt,
    changed: now.results.flatMap(({ id, outcome }) => {
      const then = before.results.find((result) => result.id === id)?.outcome;
      return then === undefined || then === outcome ? [] : [{ id, before: then, now: outcome }];
    }),
  };
}

/** The folder's name, where it fits a baseline's. */
function nameOf(cwd: string): string {
  const last = cwd.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const name = last
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64);
  return name === '' ? 'baseline' : name;
}
