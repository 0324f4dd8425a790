import type { SessionEvent } from '../core/session.ts';
import { aboutImage, aboutModeration, aboutOwn, ownAnswers } from '../core/steps/consent.ts';
import { type At, type ReadyAt, back } from './at.ts';
import type { Talk } from './talk.ts';

type About = {
  readonly headline: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
};

const sayFirst = (talk: Talk, { headline, lines }: About): void => {
  talk.begin(headline);
  talk.say(...lines.map(([label, text]) => [`  ${label}`, text] as const));
};

const isSimulated = ({ ports }: At): boolean => ports.simulated !== undefined;

/** Money is never the default. */
export async function consent(at: ReadyAt): Promise<SessionEvent> {
  const { talk, ready, session } = at;
  const about = aboutImage(ready.plan('image'), ready.model, {
    simulated: isSimulated(at),
    keyAsked: session.agreedUpTo !== 'network',
  });
  sayFirst(talk, about);
  const { label, price } = about.choices[1];
  const agreed = await talk.agreed(`${label}, ${price}?`);
  if (agreed === 'back') return back;
  return { type: 'consent-answered', answer: agreed ? 'spend' : 'skip' };
}

/** Only the user's own request can show what is different about it. */
export async function ownConsent(at: ReadyAt): Promise<SessionEvent> {
  const { talk, ready } = at;
  const [image, own, reduction] = (['image', 'own-request', 'reduction'] as const).map(ready.plan);
  if (!image || !own || !reduction) return back;
  const names = Object.keys(ready.situation.request?.body ?? {});
  const about = aboutOwn({ image, own, reduction }, names, isSimulated(at));
  sayFirst(talk, about);
  const chosen = await talk.choose(
    about.choices.map(({ label, price }) => ({ label, hint: price })),
  );
  if (chosen === 'back') return back;
  const answer = ownAnswers[chosen] ?? 'skip';
  const choice = about.choices[chosen];
  if (answer === 'skip' || !choice) return { type: 'own-answered', answer: 'skip' };
  const agreed = await talk.agreed(`${choice.label}, ${choice.price}?`);
  if (agreed === 'back') return back;
  return { type: 'own-answered', answer: agreed ? answer : 'skip' };
}

/** Free, but the prompt leaves the machine: that is asked by itself. */
export async function moderation(at: ReadyAt): Promise<SessionEvent> {
  const { talk, ready } = at;
  sayFirst(talk, aboutModeration(ready.situation.target.host, isSimulated(at)));
  const agreed = await talk.agreed('Ask the moderation?');
  if (agreed === 'back') return back;
  return { type: 'moderation-answered', answer: agreed ? 'yes' : 'no' };
}
