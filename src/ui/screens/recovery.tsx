import { Text } from 'ink';
import { useEffect, useEffectEvent, useState } from 'react';

import type { CheckResult } from '../../core/check.ts';
import type { Climbed } from '../../core/session.ts';
import { headlineOf } from '../../core/steps/diagnosis.ts';
import type { Ready, WizardPorts } from '../../wizard/ports.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useKeys } from '../use-keys.ts';
import type { ScreenProps } from './props.ts';

/** Free climbs at most; then the user decides anew. */
const mostTests = 15;
const none: readonly CheckResult[] = [];

/** Tests the free tiers again and again until the service recovers, bounded in time and number. */
export function Recovery({ ports, session, send, tally }: ScreenProps) {
  const [last, show] = useState<Climbed>();
  const [tests, count] = useState(0);
  const end = (climbed: Climbed, place: number) =>
    send({ type: 'climbed', climbed }, `waited    ${place} rounds, ${headlineOf(climbed)}`);
  const tested = useEffectEvent((climbed: Climbed, place: number) => {
    // The tally counts what every round has sent.
    const all = { ...climbed, sent: climbed.sent + (last?.sent ?? 0) };
    show(all);
    count(place);
    if (climbed.verdict !== 'healthy' && place < mostTests) return false;
    end(all, place);
    return true;
  });
  const upTo = session.agreedUpTo ?? 'network';
  const prepare = useEffectEvent(() => ports.prepare(session));
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      for (let place = 1; place <= mostTests && !stop.signal.aborted; place += 1) {
        await ports.wait(stop.signal);
        if (stop.signal.aborted) return;
        const climbed = await climbOnce(await prepare(), upTo, stop.signal);
        if (climbed === undefined || tested(climbed, place)) return;
      }
    })();
    return () => stop.abort();
  }, [ports, upTo]);
  useKeys((key) => {
    if (key !== 'escape') return;
    if (last) end(last, tests);
    else send({ type: 'back' });
  });
  return (
    <RecoveryView {...{ tests, tally }} {...(last && { last })} simulated={isSimulated(ports)} />
  );
}

const isSimulated = ({ simulated }: WizardPorts): boolean => simulated !== undefined;

async function climbOnce(
  ready: Ready,
  upTo: 'network' | 'account' | 'probe',
  signal: AbortSignal,
): Promise<Climbed | undefined> {
  const climbing = ready.climb(upTo, none, signal);
  for (;;) {
    const step = await climbing.next();
    if (step.done) return step.value.aborted ? undefined : ready.judge(step.value, none);
  }
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly tests: number;
  readonly last?: Climbed;
  readonly simulated: boolean;
};

export function RecoveryView({ tests, last, tally, simulated }: ViewProps) {
  return (
    <Frame
      headline="Waiting for the service. Only free tests are sent, one round a minute."
      keys="esc stop waiting · ctrl+c leave"
      tally={tally}
      simulated={simulated}
    >
      <Text>
        {tests} of {mostTests} rounds done.
      </Text>
      {last && <Prose>Last: {headlineOf(last)}</Prose>}
      <Prose dimColor>It ends by itself when nothing fails any more.</Prose>
    </Frame>
  );
}
