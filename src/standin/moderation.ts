import { type Answer, type Asked, refused } from './answer.ts';

/** Flags what speaks of blood: one word is enough to show both answers. */
export function moderation({ json }: Asked): Answer {
  const input = json?.['input'];
  if (typeof input !== 'string') {
    const message = "Missing required parameter: 'input'.";
    return refused(400, message, 'missing_required_parameter', 'input');
  }
  const violence = /\bblood\b/i.test(input);
  const categories = { harassment: false, violence, 'violence/graphic': violence };
  return {
    status: 200,
    json: {
      id: 'modr-simulated',
      model: 'omni-moderation-latest',
      results: [{ flagged: violence, categories }],
    },
  };
}
