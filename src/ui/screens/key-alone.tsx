import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import type { WizardPorts } from '../ports.ts';
import { useMenu } from '../use-menu.ts';
import type { ScreenProps } from './props.ts';

export type KeyFound = NonNullable<ReturnType<WizardPorts['keyIn']>>;

type Props = Pick<ScreenProps, 'ports' | 'send' | 'tally'> & {
  readonly found: KeyFound;
  readonly onDone: () => void;
};

const choices = [
  { label: 'Forget it, and paste the error' },
  { label: 'Use it for the checks', hint: 'in place of the keys found here' },
] as const;

/** A key was pasted where an error belongs: it says nothing of a failure, and may be the one to be checked. */
export function KeyAlone({ ports, send, tally, found, onDone }: Props) {
  const cursor = useMenu({
    count: choices.length,
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
  return (
    <Frame
      headline={`This is a key, not an error: ${kind}.`}
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      <Prose>
        It is not shown, not sent and not kept. A key alone does not say what failed: the error
        does.
      </Prose>
    </Frame>
  );
}

/** What the first screens say once a key was taken. */
export const keyTaken =
  'The key is taken for this run. Now the error: paste it, whole and as it is.';
