import { Box } from 'ink';
import { useEffect, useEffectEvent, useState } from 'react';

import { present } from '../../core/present.ts';
import type { Climbed } from '../../core/session.ts';
import { headlineOf } from '../../core/steps/diagnosis.ts';
import { names, offered, provedHeadline, shown, wordOf, worked } from '../../core/steps/result.ts';
import type { Picture } from '../../wizard/ports.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { HalfBlocks } from '../components/half-blocks.tsx';
import { Prose } from '../components/prose.tsx';
import { Row } from '../components/row.tsx';
import { lowBelow, narrowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';
import { useMenu } from '../use-menu.ts';
import { FixLines } from './diagnosis-view.tsx';
import { Ledger } from './ledger.tsx';
import { NameBaseline } from './name-baseline.tsx';
import type { ReadyProps } from './props.ts';

/** Known-good and known-bad; a baseline only when both came out as they must. */
export function Result(props: ReadyProps) {
  const { session, ready, send } = props;
  // A recheck has offered it already.
  const asked = session.next === 'save';
  const [at, go] = useState<'offer' | 'ledger' | 'name'>(asked ? 'ledger' : 'offer');
  const back = () => (asked ? send({ type: 'back' }) : go('offer'));
  const proved = session.proved;
  if (!proved) return null;
  if (at === 'ledger') {
    return (
      <Ledger
        {...props}
        onClear={() => go('name')}
        onWithout={() => send({ type: 'save-answered', save: 'no' }, `image     ${wordOf(proved)}`)}
        onBack={back}
      />
    );
  }
  if (at === 'name') {
    return (
      <NameBaseline
        {...props}
        onName={(text) =>
          send({ type: 'save-answered', save: { name: text } }, `image     ${wordOf(proved)}`)
        }
        onBack={back}
      />
    );
  }
  return (
    <Offer
      {...props}
      proved={proved}
      {...maybe(ready.unearned(proved))}
      onSave={() => go('ledger')}
    />
  );
}

const maybe = (unearned: string | undefined) => (unearned === undefined ? {} : { unearned });

type OfferProps = ReadyProps & {
  readonly proved: Climbed;
  readonly unearned?: string;
  readonly onSave: () => void;
};

function Offer({ ports, ready, proved, unearned, onSave, send, tally }: OfferProps) {
  const [said, say] = useState<string>();
  const picture = ready.picture();
  const pixels = usePixels(picture);
  const choices = offered(proved, unearned === undefined);
  const cursor = useMenu({
    count: choices.length,
    onChoose(place) {
      const act = choices[place]?.act;
      if (act === 'save') onSave();
      else if (act === 'again')
        send({ type: 'test-again' }, `test again, after: ${headlineOf(proved)}`);
      else send({ type: 'save-answered', save: 'no' }, `image     ${wordOf(proved)}`);
    },
    // What was paid for is not undone by a step back.
    onBack: () => {},
    onKey(key) {
      if (key !== 'char:s' || !picture) return false;
      void picture
        .save()
        .then((acted) =>
          say(
            acted.kind === 'done'
              ? `The image is in ${acted.where}.`
              : `The image is not saved: ${acted.why}.`,
          ),
        );
      return true;
    },
  });
  return (
    <ResultView
      {...{ proved, choices, cursor, tally }}
      {...maybe(unearned)}
      {...(picture && { image: present({ pixels, said }) })}
      simulated={ports.simulated !== undefined}
    />
  );
}

/** Squares of the picture a side; two rows of them take one of text. */
const squares = 12;

function usePixels(picture: Picture | undefined): Pixels | undefined {
  const [pixels, show] = useState<Pixels>();
  const { images } = useTheme();
  const drawn = useEffectEvent(() => picture?.pixels(squares));
  useEffect(() => {
    let left = false;
    if (images) {
      void drawn()?.then((made) => {
        if (!left) show(made);
      });
    }
    return () => {
      left = true;
    };
  }, [images]);
  return pixels;
}

type Pixels = readonly (readonly string[])[];

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly proved: Climbed;
  readonly unearned?: string;
  readonly choices: readonly { readonly label: string }[];
  readonly cursor: number;
  readonly simulated: boolean;
  /** There is an image: as squares where it can be drawn, and what came of saving it. */
  readonly image?: { readonly pixels?: Pixels; readonly said?: string };
};

export function ResultView({
  proved,
  unearned,
  choices,
  cursor,
  tally,
  simulated,
  image,
}: ViewProps) {
  const { columns, rows } = useSize();
  const works = worked(proved, unearned === undefined);
  const headline = provedHeadline(proved, works);
  return (
    <Frame
      headline={headline}
      keys={image ? 'enter choose · s save image' : 'enter choose'}
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      {proved.entries
        .filter(({ id, outcome }) => shown.includes(id) && outcome !== 'skipped')
        .map(({ id, outcome, summary }) => (
          <Row key={id} state={outcome} name={names[id] ?? id} seen={summary} />
        ))}
      {proved.entries
        .filter(({ id, outcome }) => id === 'paid/request-reduced' && outcome === 'fail')
        .map(({ id, summary }) => (
          <Prose key={id}>{summary}</Prose>
        ))}
      {!works && proved.causes[0] && <FixLines cause={proved.causes[0]} most={2} />}
      <Box marginTop={1}>
        <Prose dimColor>
          {unearned === undefined
            ? 'Not proven: your own program; imgfix-wizard sent this request.'
            : `No baseline: ${unearned}`}
        </Prose>
      </Box>
      {image?.said !== undefined && <Prose>{image.said}</Prose>}
      {image?.pixels && columns >= narrowBelow && rows >= lowBelow && (
        <Box marginTop={1}>
          <HalfBlocks pixels={image.pixels} />
        </Box>
      )}
    </Frame>
  );
}
