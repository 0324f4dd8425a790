import type { Rule } from './problem.ts';

/** Characters of a prompt at most (SDK types: images.d.ts). */
const longest = 32_000;

export const promptRule: Rule = ({ body: { prompt }, prefix, endpoint }) => {
  if (endpoint === 'responses') return [];
  const about = { param: `${prefix}prompt`, severity: 'error' } as const;
  if (prompt === undefined || prompt === '') {
    const text = prompt === '' ? 'The prompt is empty.' : 'There is no prompt.';
    return [
      {
        ...about,
        rule: 'prompt',
        text,
        fix: 'Say what the picture should show.',
        causeId: 'prompt_missing',
      },
    ];
  }
  if (typeof prompt !== 'string') {
    return [
      {
        ...about,
        rule: 'prompt-type',
        text: 'The prompt is text.',
        fix: 'Send it as a string.',
        causeId: 'param_type',
      },
    ];
  }
  return prompt.length > longest
    ? [
        {
          ...about,
          rule: 'prompt-length',
          text: `The prompt has ${prompt.length} characters; ${longest} is the most.`,
          fix: 'Shorten it.',
          causeId: 'prompt_too_long',
          to: prompt.slice(0, longest),
        },
      ]
    : [];
};
