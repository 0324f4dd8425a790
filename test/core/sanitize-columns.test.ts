import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

test.each<[string, string, string]>([
  ['a column of names', 'name,code\nOttokar Brennwald,429', 'name,code\n[person-1],429'],
  [
    'a column between bars',
    'name | code\nOttokar Brennwald | 429',
    'name | code\n[person-1] | 429',
  ],
  [
    'a column behind blanks',
    'Name               Code\nOttokar Brennwald  429\nWanda Eichhorst    401',
    'Name               Code\n[person-1]  429\n[person-2]    401',
  ],
  [
    'a column in the middle',
    'Id   Customer           Code\n7    Ottokar Brennwald  429',
    'Id   Customer           Code\n7    [person-1]  429',
  ],
  [
    'a column in German',
    'nr;kunde;code\n1;Ottokar Brennwald;429',
    'nr;kunde;code\n1;[person-1];429',
  ],
  [
    'the last name first',
    'customer,email,code\n"Brennwald, Ottokar",x,429',
    'customer,email,code\n"[person-1]",x,429',
  ],
  [
    'a value of SQL',
    "INSERT INTO k (full_name) VALUES ('Ottokar Brennwald')",
    "INSERT INTO k (full_name) VALUES ('[person-1]')",
  ],
  [
    'a user of SQL',
    "insert into k (username, note_id) values ('o.brennwald', 7)",
    "insert into k (username, note_id) values ('[user-1]', 7)",
  ],
  [
    'a condition of SQL',
    "SELECT 1 FROM k WHERE id=7 AND name='Ottokar Brennwald'",
    "SELECT 1 FROM k WHERE id=7 AND name='[person-1]'",
  ],
  [
    'a dump',
    'COPY k (id, name) FROM stdin;\n7\tOttokar Brennwald\n\\.',
    'COPY k (id, name) FROM stdin;\n7\t[person-1]\n\\.',
  ],
  ['a column of hosts', 'nr,host,code\n1,quellmoos-litellm,502', 'nr,host,code\n1,[host-1],502'],
  [
    'a table of hosts',
    '| Host | Port |\n|---|---|\n| quellmoos-litellm | 4000 |',
    '| Host | Port |\n|---|---|\n| [host-1] | 4000 |',
  ],
  [
    'one word of a name',
    'first_name=Ottokar last_name=Brennwald',
    'first_name=[person-1] last_name=[person-2]',
  ],
  [
    'a parameter of a form',
    'metadata[customer]=Ottokar+Brennwald',
    'metadata[customer]=[person-1]',
  ],
  ['a user of a trace', 'usr.id:358597959', 'usr.id:[person-1]'],
  [
    'who made a picture',
    'Artist                          : Ottokar Brennwald',
    'Artist                          : [person-1]',
  ],
  ['who wrote below it', 'By-line: Ottokar Brennwald', 'By-line: [person-1]'],
  [
    'a field',
    '{"name":"Ottokar Brennwald","model":"gpt-image-2"}',
    '{"name":"[person-1]","model":"gpt-image-2"}',
  ],
  [
    'a field in percent',
    'body=%7B%22name%22%3A%22Ottokar%20Brennwald%22%2C%22n%22%3A1%7D',
    'body=%7B%22name%22%3A%22[person-1]%22%2C%22n%22%3A1%7D',
  ],
])('%s goes', (_kind, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

// Guards: these stayed before as well.
test.each([
  ['names of errors', 'name,code\nToo Many Requests,429'],
  ['names of things', 'name | code\nImage Generation | 400'],
  ['names of programs', 'Name              Version\nVisual Studio     17.1'],
  ['a field of a tool', '{"name":"Image Editing","model":"gpt-image-2"}'],
  ['a condition on a model', "SELECT 1 FROM m WHERE name='gpt-image-2'"],
  ['a message of SQL', "INSERT INTO logs (level, message) VALUES ('ERROR', 'Rate limit reached')"],
  ['nobody', 'Artist: Unknown'],
  ['types', 'first_name: String, last_name: String'],
  ['hosts of everybody', 'nr,host,code\n1,api.openai.com,502'],
])('%s stays', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});
