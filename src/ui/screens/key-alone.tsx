import { aboutKeyAlone } from '../../core/steps/key-alone.ts';
import type { WizardPorts } from '../../wizard/ports.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useMenu } from '../use-menu.ts';
import type { ScreenProps } from './props.ts';

export type KeyFound = NonNullable<ReturnType<WizardPorts['keyIn']>>;

type Props = Pick<ScreenProps, 'ports' | 'send' | 'tally'> & {
  readonly found: KeyFound;
  readonly onDone: () => void;
};

export function KeyAlone({ ports, send, tally, found, onDone }: Props) {
  const cursor = useMenu({
    count: aboutKeyAlone(found.kind).choices.length,
    onChoose(place) {
      if (place === 1) {
        found.take();
        send(
          { type: 'corrected', corrections: { keyTyped: true } },
          'key       pasted, masked; for this run only',
        );
      }
      onDone();
    },
    onBack: onDone,
  });
  return (
    <KeyAloneView
      {...{ cursor, tally }}
      kind={found.kind}
      simulated={ports.simulated !== undefined}
    />
  );
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly kind: string;
  readonly cursor: number;
  readonly simulated: boolean;
};

export function KeyAloneView({ kind, cursor, tally, simulated }: ViewProps) {
  const { headline, text, choices } = aboutKeyAlone(kind);
  return (
    <Frame
      headline={headline}
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      <Prose>{text}</Prose>
    </Frame>
  );
}
