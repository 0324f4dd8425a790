import { Box, Static, Text, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';

import { currentStep, needsReading } from '../core/journey.ts';
import type { Session } from '../core/session.ts';
import { app, initialApp, tallyOf } from '../wizard/app.state.ts';
import type { WizardPorts } from '../wizard/ports.ts';
import { Prose } from './components/prose.tsx';
import { Stage } from './components/stage.tsx';
import { Covered } from './covered.tsx';
import { Help } from './screens/help.tsx';
import type { Draft, ScreenProps } from './screens/props.ts';
import { Step } from './screens/step.tsx';
import { useTheme } from './theme.ts';
import { type JobControl, useJobControl } from './use-job-control.ts';
import { OpenFieldProvider } from './use-text-field.ts';

type Props = {
  readonly ports: WizardPorts;
  readonly onExit: (code: number) => void;
  readonly jobControl?: JobControl | undefined;
};

/** The wizard: one session, one reducer; the step on screen is computed from it. */
export function App({ ports, onExit, jobControl }: Props) {
  const [state, dispatch] = useReducer(app, initialApp);
  const { symbols } = useTheme();
  const { columns } = useWindowSize();
  const [draft, keepDraft] = useState<Draft>({ text: '', whole: false });
  const { now } = state.journey;
  const step = currentStep(now);

  const read = useEffectEvent(async (session: Session, current: () => boolean) => {
    const ready = await ports.prepare(session);
    if (current()) dispatch({ type: 'ready', ready });
  });
  const asks = step === 'context' || (needsReading(step) && !state.ready);
  useEffect(() => {
    let left = false;
    if (asks) void read(now, () => !left);
    return () => {
      left = true;
    };
  }, [asks, now]);

  const piped = useEffectEvent(() => {
    if (ports.piped === undefined || ports.piped.trim() === '') return;
    const pasted = ports.readPaste(ports.piped);
    dispatch({
      type: 'session',
      event: { type: 'pasted', pasted },
      line: `piped     ${pasted.recognised}`,
    });
  });
  useEffect(() => piped(), []);

  // While there is a text field, a question mark is text.
  const fields = useRef(0);
  const openField = useCallback(() => {
    fields.current += 1;
    return () => {
      fields.current -= 1;
    };
  }, []);
  useInput((input, key) => {
    if (key.ctrl && input === 'c') onExit(130);
    else if (input === '?' && fields.current === 0) dispatch({ type: 'help', open: true });
  });

  useJobControl(jobControl);

  const props: ScreenProps = {
    ports,
    session: now,
    send: (event, line) =>
      dispatch({ type: 'session', event, ...(line !== undefined && { line: ports.clean(line) }) }),
    leave: () => onExit(0),
    tally: tallyOf(state),
    draft,
    keepDraft,
  };
  const settled = state.transcript.map((line, place) => ({ line, id: place }));
  return (
    <OpenFieldProvider value={openField}>
      <Static items={settled}>
        {({ line, id }) => (
          <Box key={id} width={columns}>
            <Box flexShrink={0}>
              <Text dimColor> {symbols.rule} </Text>
            </Box>
            <Prose dimColor>{line}</Prose>
          </Box>
        )}
      </Static>
      <Stage>
        {state.help && (
          <Help
            ports={ports}
            tally={props.tally}
            step={step}
            onBack={() => dispatch({ type: 'help', open: false })}
          />
        )}
        <Covered when={state.help}>
          <Step
            key={step}
            step={step}
            props={props}
            onReady={(ready) => dispatch({ type: 'ready', ready })}
            {...(state.ready && { ready: state.ready })}
          />
        </Covered>
      </Stage>
    </OpenFieldProvider>
  );
}
