import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { Pasted } from '../../core/session.ts';
import { type ContextLine, type Edited, linesOf, summaryOf } from '../../core/steps/context.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { menu } from '../components/menu.state.ts';
import { Prose } from '../components/prose.tsx';
import type { KeyName } from '../keys.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import { ContextEdit } from './context-edit.tsx';
import type { ReadyProps } from './props.ts';

/** Read, not asked; any line can be corrected in place. */
export function Context(props: ReadyProps) {
  const [editing, edit] = useState<Edited>();
  return editing === undefined ? (
    <Lines {...props} onEdit={edit} />
  ) : (
    <ContextEdit {...props} what={editing} onDone={() => edit(undefined)} />
  );
}

function Lines({
  ports,
  session,
  ready,
  send,
  leave,
  tally,
  onEdit,
}: ReadyProps & { readonly onEdit: (what: Edited) => void }) {
  // A key may have been typed where a model is asked for.
  const lines = linesOf(ready.situation, session).map((line) => ({
    ...line,
    value: ports.clean(line.value),
  }));
  const act = useEffectEvent((place: number) => {
    const { corrections } = session;
    const id = lines[place]?.id;
    switch (id) {
      case 'go':
        return send({ type: 'context-agreed' }, `context   ${summaryOf(lines)}`);
      case 'runs-on': {
        const runsOn = corrections.runsOn === 'elsewhere' ? 'here' : 'elsewhere';
        return send({ type: 'corrected', corrections: { runsOn } });
      }
      case 'frequency': {
        const frequency = corrections.frequency === 'sometimes' ? 'always' : 'sometimes';
        return send({ type: 'corrected', corrections: { frequency } });
      }
      case 'sdk':
      case 'way':
      case undefined:
        return undefined;
      case 'base-url':
        // A demo never leaves this machine.
        return ports.simulated ? undefined : onEdit(id);
      default:
        return onEdit(id);
    }
  });
  const [{ cursor, chosen }, press] = useReducer(
    (now: Picked, key: KeyName) => pick(now, key, lines.length - 1),
    { cursor: 0 },
  );
  useEffect(() => {
    if (chosen) act(chosen.line);
  }, [chosen]);
  useKeys((key) => {
    if (key === 'escape') send({ type: 'back' });
    else if (key === 'char:q') leave();
    else press(key);
  });
  return (
    <ContextView
      {...{ lines, cursor, tally }}
      simulated={ports.simulated !== undefined}
      {...(session.pasted && { pasted: session.pasted })}
      elsewhere={session.corrections.runsOn === 'elsewhere'}
    />
  );
}

/** A line may be chosen again and again, so each choice is a value of its own. Keys that come together count in order. */
type Picked = { readonly cursor: number; readonly chosen?: { readonly line: number } };

function pick({ cursor }: Picked, key: KeyName, last: number): Picked {
  return key === 'enter'
    ? { cursor, chosen: { line: cursor } }
    : { cursor: menu({ cursor }, key, last + 1).cursor };
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly lines: readonly ContextLine[];
  readonly cursor: number;
  readonly simulated: boolean;
  readonly pasted?: Pick<Pasted, 'says' | 'recognised' | 'missing'>;
  readonly elsewhere: boolean;
};

const howTo = 'Enter on a line corrects it; on the first, it goes on. Nothing was sent.';
/** Columns beside the value of a line. */
const labelled = 16;

export function ContextView({ lines, cursor, tally, simulated, pasted, elsewhere }: ViewProps) {
  const { columns, rows } = useSize();
  const here = lines[cursor];
  return (
    <Frame
      headline={pasted?.says ?? 'Is this so? All of it was read on this machine.'}
      keys="enter go on, or correct the line · ↑↓ · esc back · ? keys"
      tally={tally}
      foot={
        <Choices
          cursor={cursor}
          most={rows - 10}
          choices={lines.map(({ label, value }) => ({
            label: value === '' ? label : label.padEnd(10),
            hint: value,
            valued: true as const,
          }))}
        />
      }
      simulated={simulated}
    >
      {here && here.value.length > columns - labelled && <Prose>{here.value}</Prose>}
      {pasted && <Prose dimColor>Read in your paste: {pasted.recognised}.</Prose>}
      <Prose>{pasted ? `Is the rest so? It was read on this machine. ${howTo}` : howTo}</Prose>
      {pasted?.missing !== undefined && <Prose dimColor>{pasted.missing}</Prose>}
      {elsewhere && (
        <Prose>
          Checks here prove nothing about another machine. Run there: npx imgfix-wizard check
        </Prose>
      )}
    </Frame>
  );
}
