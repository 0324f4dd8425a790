import type { WizardPorts } from '../../wizard/ports.ts';

/** Copies a text, and says what came of it. */
export async function copied({ copy }: WizardPorts, text: string): Promise<string> {
  return (await copy(text)) === 'copied'
    ? 'Copied.'
    : 'The terminal was asked to copy it. Where it does not, select it by hand.';
}
