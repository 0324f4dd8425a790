import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

test.each<[string, string, string]>([
  [
    'a table without its line',
    'nr | prompt | code\n3 | a walrus in the boat of my uncle | 429\n4 | the twins of Ottensen at dusk | 200',
    'nr | prompt | code\n3 | [private-text-1, 32 characters] | 429\n4 | [private-text-2, 29 characters] | 200',
  ],
  [
    'a column at the end',
    'nr | model | prompt\n3 | gpt-image-2 | a walrus in the boat of my uncle',
    'nr | model | prompt\n3 | gpt-image-2 | [private-text-1, 32 characters]',
  ],
  [
    'a line that is a head',
    'Prompt\na walrus in the boat of my uncle\n\nModel\ngpt-image-2',
    'Prompt\n[private-text-1, 32 characters]\n\nModel\ngpt-image-2',
  ],
  [
    'a head in a quote',
    '> **Prompt**\n> a walrus in the boat of my uncle\n>\n> 429 rate_limit_exceeded',
    '> **Prompt**\n> [private-text-1, 32 characters]\n>\n> 429 rate_limit_exceeded',
  ],
  [
    'a head in an element',
    '<pre>**Prompt**\n&gt; a walrus in the boat of my uncle</pre>',
    '<pre>**Prompt**\n&gt; [private-text-1, 32 characters]</pre>',
  ],
  [
    'a head in a block of YAML',
    'report: |\n  **Prompt**\n  > a walrus in the boat of my uncle\nstatus: 429',
    'report: |\n  **Prompt**\n  > [private-text-1, 32 characters]\nstatus: 429',
  ],
  [
    'a document of PHP',
    "$prompt = <<<ENDE\na walrus in the boat of my uncle\nwith a lantern\nENDE;\n$size = '1024x1024';",
    "$prompt = <<<ENDE\n[private-text-1, 47 characters]\nENDE;\n$size = '1024x1024';",
  ],
  [
    'a document of Ruby',
    'prompt = <<~BILD\n  a walrus in the boat of my uncle\nBILD\nsize = "1024x1024"',
    'prompt = <<~BILD\n  [private-text-1, 32 characters]\nBILD\nsize = "1024x1024"',
  ],
  [
    'a document of a shell',
    "PROMPT=$(cat <<'ENDE'\na walrus in the boat of my uncle\nENDE\n)",
    "PROMPT=$(cat <<'ENDE'\n[private-text-1, 32 characters]\nENDE\n)",
  ],
  [
    'an argument in a trace',
    "#3 app/Make.php(12): App\\Make->mold('a walrus in the boat of my uncle', '1536x1024')",
    "#3 app/Make.php(12): App\\Make->mold('[private-text-1, 32 characters]', '1536x1024')",
  ],
  [
    'an argument with others between',
    'paint("a walrus in the boat of my uncle", "gpt-image-2", 1536x1024)',
    'paint("[private-text-1, 32 characters]", "gpt-image-2", 1536x1024)',
  ],
  [
    'an argument behind the size',
    "paint('1536x1024', 'a walrus in the boat of my uncle')",
    "paint('1536x1024', '[private-text-1, 32 characters]')",
  ],
  [
    'what was asked for',
    'We asked for: Poster: a walrus in the boat of my uncle\nand got moderation_blocked',
    'We asked for: [private-text-1, 40 characters]\nand got moderation_blocked',
  ],
  [
    'what was tried',
    'she then tried "a walrus in the boat of my uncle" and it was blocked',
    'she then tried "[private-text-1, 32 characters]" and it was blocked',
  ],
  [
    'the text that was sent',
    'the sentence we used was: a walrus in the boat of my uncle (req_0123456789abcdef0123456789abcdef)',
    'the sentence we used was: [private-text-1, 32 characters] (req_0123456789abcdef0123456789abcdef)',
  ],
  [
    'what became of a prompt',
    'the revised prompt was A walrus in the boat of my uncle, oil on canvas\nid 7',
    'the revised prompt was [private-text-1, 47 characters]\nid 7',
  ],
  [
    'a prompt in a log',
    '12:00:01 WARN prompt a walrus in the boat of my uncle -> 429',
    '12:00:01 WARN prompt [private-text-1, 32 characters] -> 429',
  ],
  [
    'a prompt with its length',
    'prompt (32 chars): "a walrus in the boat of my uncle" 400',
    'prompt (32 chars): "[private-text-1, 32 characters]" 400',
  ],
  [
    'an input above its output',
    'Input: a walrus in the boat of my uncle\nOutput: content_policy_violation',
    'Input: [private-text-1, 32 characters]\nOutput: content_policy_violation',
  ],
  [
    'a label above a size',
    'Beschreibung: a walrus in the boat of my uncle\nGröße: 1024x1024',
    'Beschreibung: [private-text-1, 32 characters]\nGröße: 1024x1024',
  ],
  [
    'a member beside a size',
    '{"scene":"a walrus in the boat of my uncle","size":"1536x1024"}',
    '{"scene":"[private-text-1, 32 characters]","size":"1536x1024"}',
  ],
  [
    'a member behind a model',
    '{"model":"gpt-image-2","description":"a walrus in the boat of my uncle"}',
    '{"model":"gpt-image-2","description":"[private-text-1, 32 characters]"}',
  ],
  [
    'what a picture shows',
    '<img alt="Uncle Albin in his boat">',
    '<img alt="[private-text-1, 23 characters]">',
  ],
  [
    'the same in Markdown',
    '![Uncle Albin in his boat](y.png)',
    '![[private-text-1, 23 characters]]([image-name-1].png)',
  ],
  [
    'a prompt in German',
    'Aufforderung: Mein Onkel Albin in seinem Boot\nFehler: 400',
    'Aufforderung: [private-text-1, 31 characters]\nFehler: 400',
  ],
  [
    'a prompt in French',
    'L’invite était : « mon oncle Albin au bateau » 400',
    'L’invite était : « [private-text-1, 25 characters] » 400',
  ],
  [
    'a prompt in Polish',
    'Opis: „wujek Albin w swojej łodzi” 400',
    'Opis: „[private-text-1, 26 characters]” 400',
  ],
  [
    'quotes that nobody escaped',
    'data=%7B%22prompt%22%3A%22a%20mug%20that%20says%20%22Quiet%20frost%22%22%2C%22size%22%3A%221024x1024%22%7D',
    'data=%7B%22prompt%22%3A%22[private-text-1, 29 characters]%22%2C%22size%22%3A%221024x1024%22%7D',
  ],
  [
    'a prompt in the log of a container',
    '2026-11-21T09:30:12.123Z stdout F prompt: |\n2026-11-21T09:30:12.123Z stdout F   a walrus in the boat of my uncle',
    '2026-11-21T09:30:12.123Z stdout F prompt: |\n2026-11-21T09:30:12.123Z stdout F   [private-text-1, 32 characters]',
  ],
  [
    'doubled quotes',
    "VALUES (3, '{''prompt'': ''a walrus in the boat of my uncle'', ''size'': ''1024x1024''}');",
    "VALUES (3, '{''prompt'': ''[private-text-1, 32 characters]'', ''size'': ''1024x1024''}');",
  ],
  [
    'a message alone in doubled quotes',
    "{''content'': ''a walrus in the boat of my uncle''}",
    "{''content'': ''[private-text-1, 32 characters]''}",
  ],
])('%s goes', (_kind, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

// Guards: these stayed before as well.
test.each([
  ['a reference', 'prompt\nA text description of the desired image'],
  ['an input that is a size', 'Input: 1536x1024\nOutput: 400'],
  [
    'an error beside a size',
    '{"description":"The size is not supported by this model","size":"1x1"}',
  ],
  ['a schema', '"description": "The text for the given prompt", "parameters": {"size": "auto"}'],
  ['a logo', '<img alt="OpenAI API logo">'],
  ['a badge', '![build status of main](https://example.com/x)'],
  ['a command that was tried', 'I also tried "npm cache clean --force" and got 400'],
  ['an error as an argument', "Error('Invalid size for this model', '1024x1024')"],
  ['a prompt that is missing', 'the revised prompt was not in the answer'],
  ['a count in a log', 'INFO prompt tokens of 12 -> 400'],
  ['a cell that says what is wrong', 'param | prompt | status\nsize | is missing in it | 400'],
])('%s stays', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});
