import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { Pasted, Session } from '../../core/session.ts';
import type { Situation } from '../../core/situation.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { menu } from '../components/menu.state.ts';
import { Prose } from '../components/prose.tsx';
import type { KeyName } from '../keys.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import { ContextEdit, type Edited } from './context-edit.tsx';
import type { ReadyProps } from './props.ts';

type Line = {
  readonly id:
    | 'go'
    | 'runs-on'
    | 'frequency'
    | 'model'
    | 'base-url'
    | 'key'
    | 'request'
    | 'plan'
    | 'sdk'
    | 'way';
  readonly label: string;
  readonly value: string;
};

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
  const lines = linesOf(ready.situation, session);
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
  readonly lines: readonly Line[];
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

export function linesOf(
  { keys, model, sdks, target, settings, request }: Situation,
  { corrections }: Session,
): readonly Line[] {
  const key = keys
    .map(({ label, from }) => (keys.length > 1 ? `${label}: ${keyFrom(from)}` : keyFrom(from)))
    .join('; ');
  const sdk = sdks
    .map(({ name, version, language }) => `${name} ${version}, ${language}`)
    .join('; ');
  const way = settings.proxy
    ? `direct; a proxy is set: ${settings.proxy.host}`
    : 'direct, no proxy is set';
  const runsOn = corrections.runsOn === 'elsewhere' ? 'another machine' : 'this machine';
  const frequency = corrections.frequency ?? 'always';
  return [
    { id: 'go', label: 'Yes, show the plan', value: '' },
    { id: 'runs-on', label: 'runs on', value: runsOn },
    { id: 'frequency', label: 'fails', value: frequency },
    {
      id: 'model',
      label: 'model',
      value: model ?? 'not known; a current one is used',
    },
    {
      id: 'base-url',
      label: 'host',
      value: target.fault === undefined ? target.host : `${target.host}: ${target.fault}`,
    },
    { id: 'key', label: 'key', value: key === '' ? 'none found; enter to type one, masked' : key },
    { id: 'request', label: 'request', value: requestWords(request) },
    {
      id: 'plan',
      label: 'tier',
      value: corrections.plan ?? 'not told; enter to tell plan or tier',
    },
    { id: 'sdk', label: 'SDK', value: sdk === '' ? 'none found in this folder' : sdk },
    { id: 'way', label: 'way out', value: way },
  ];
}

/** Where a key stands, for somebody who did not set it. */
function keyFrom(from: string): string {
  if (from === 'the shell') return 'OPENAI_API_KEY, set in this shell';
  if (from === 'this session') return 'given here, for this run only';
  const [, file, line] = /^(.*):(\d+)$/.exec(from) ?? [];
  return file === undefined ? from : `OPENAI_API_KEY in ${file}, line ${line}`;
}

const requestWords = (request: Situation['request']): string =>
  request === undefined
    ? 'not given; enter to paste it'
    : `${request.endpoint}: ${Object.keys(request.body).join(', ')}`;

const summaryOf = (lines: readonly Line[]): string =>
  lines
    .filter(({ id }) => id === 'runs-on' || id === 'frequency' || id === 'model')
    .map(({ value }) => value)
    .join(', ');
