// The yardstick of a menu: a select of @clack/prompts with as many lines as ours.
import { select } from '@clack/prompts';

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
await select({
  message: 'What did you see?',
  options: words.map((word) => ({ value: word, label: `The ${word} thing`, hint: 'a hint' })),
});
