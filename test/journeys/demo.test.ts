import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { keys, openTerminal } from '../helpers/terminal.ts';
import { agreeToImage, toDiagnosis } from '../helpers/walk.ts';

function workFolder(): string {
  const work = join(temporaryFolder(), 'work');
  mkdirSync(work);
  return work;
}

describe('demo', () => {
  test('says SIMULATED on every screen and in its report', { timeout: 60_000 }, async () => {
    const work = workFolder();
    // The story has a key of its own: the project's settings have no part in it.
    const own = someKey('project');
    writeFileSync(join(work, '.env'), `OPENAI_API_KEY=${own}\nOPENAI_LOG=debug\n`);
    const terminal = openTerminal({ args: ['demo', 'quota'], cwd: work, rows: 40 });
    const simulated = async (wanted: string) => {
      await terminal.waitFor(wanted);
      // The mark stands in the last line, which can arrive a moment later.
      const shown = await terminal.waitFor('SIMULATED');
      expect(shown).toContain(wanted);
      expect(shown).toContain('SIMULATED');
    };
    await simulated('What did you see?');
    terminal.send('3');
    terminal.send(keys.enter);
    await simulated('show the plan');
    terminal.send(keys.enter);
    await simulated('The plan');
    terminal.send(keys.enter);
    await simulated('The credit of the account is used up.');
    terminal.send('w');
    await simulated('Write imgfix-report-');
    terminal.send(keys.enter);
    await simulated('Run your own program once more.');
    terminal.send('q');
    expect(await terminal.exit).toMatchObject({ code: 0 });
    const [report = ''] = readdirSync(work).filter((name) => name.endsWith('.md'));
    const text = readFileSync(join(work, report), 'utf8');
    expect(text).not.toMatch(/\.env|debug/);
    expect(terminal.everything()).not.toContain('.env:');
    expect(text.startsWith('**SIMULATED**')).toBe(true);
    expect(text.trimEnd().endsWith('**SIMULATED**')).toBe(true);
  });

  test(
    'a question mark is text in a field, and asks for help elsewhere',
    { timeout: 60_000 },
    async () => {
      const terminal = openTerminal({ args: ['demo', 'healthy'], cwd: workFolder(), rows: 40 });
      await terminal.waitFor('What did you see?');
      await terminal.press('?', 'any other key goes back');
      await terminal.press('x', 'What did you see?');
      terminal.send('7');
      await terminal.press(keys.enter, 'Yes, show the plan');
      // In one burst, as keys come that were typed early.
      await terminal.press(keys.down.repeat(3) + keys.enter, 'Which model');
      await terminal.press('a', '> a');
      expect(await terminal.press('?', '> a?')).toContain('Which model');
    },
  );

  test(
    'the request is given, its prompt asked about and the request itself sent, each after a yes',
    { timeout: 60_000 },
    async () => {
      const work = workFolder();
      const terminal = openTerminal({ args: ['demo', 'combination'], cwd: work, rows: 40 });
      await terminal.waitFor('What did you see?');
      terminal.send('7');
      await terminal.press(keys.enter, 'Yes, show the plan');
      await terminal.press(keys.down.repeat(6) + keys.enter, 'Paste the failing request');
      // In one burst: the end of the line must not come before its text.
      await terminal.press(`what?${keys.enter}`, 'holds no image request');
      terminal.send('\u0015');
      // A combination that the stand-in refuses without a reason; the body is right by every rule that is known.
      const body =
        '{"model":"gpt-image-2.6-flare","prompt":"a canary in a cage","background":"opaque","output_format":"webp","output_compression":80}';
      await terminal.press(`\u001B[200~${body}\u001B[201~`, 'output_compression');
      await terminal.press(keys.enter, 'images.generate: model, prompt');
      await terminal.press(keys.enter, 'The plan');
      await terminal.press(keys.enter, 'Nothing wrong was found');
      await agreeToImage(terminal, 'Your own request may still fail');
      await terminal.press(keys.down.repeat(2), '› Send it; refused, take it apart');
      await terminal.press(keys.enter, 'It fails because of background together with');
      expect(terminal.written()).not.toContain('a canary in a cage');
      terminal.send(keys.ctrlC);
      expect(await terminal.exit).toMatchObject({ code: 130 });
    },
  );

  test('Escape goes one step back from every screen', { timeout: 60_000 }, async () => {
    const terminal = openTerminal({ args: ['demo', 'healthy'], cwd: workFolder(), rows: 40 });
    await toDiagnosis(terminal);
    await terminal.press('p', /One (?:real )?image proves/);
    await terminal.press(keys.escape, '› Prove it with an image');
    await terminal.press(keys.escape, '› Climb');
    await terminal.press(keys.escape, '› Yes, show the plan');
    await terminal.press(keys.escape, '› An error message');
    await terminal.press('?', 'any other key goes back');
    await terminal.press(keys.escape, 'What did you see?');
    terminal.send('q');
    expect(await terminal.exit).toMatchObject({ code: 0 });
  });

  test.each([
    ['welcome', []],
    ['paste', [keys.enter]],
    ['context', ['7', keys.enter]],
  ])('Ctrl+C at %s leaves a clean terminal and 130', async (_name, pressed) => {
    const terminal = openTerminal({ args: ['demo'], cwd: workFolder() });
    await terminal.waitFor('What did you see?');
    for (const key of pressed) terminal.send(key);
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(terminal.written()).toContain('\u001B[?25h');
  });

  test('Ctrl+C during a climb leaves at once', async () => {
    const terminal = openTerminal({ args: ['demo', 'slow'], cwd: workFolder(), rows: 40 });
    await toDiagnosis(terminal);
    await agreeToImage(terminal, 'Making one smallest image');
    const begun = performance.now();
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('a terminal that is too small says so, and goes on when it grows', async () => {
    const terminal = openTerminal({ args: ['demo'], cwd: workFolder(), columns: 30, rows: 12 });
    await terminal.waitFor('Needs 40 x 15, has 30 x 12.');
    terminal.resize(80, 24);
    await terminal.waitFor('What did you see?');
    terminal.send(keys.ctrlC);
    expect(await terminal.exit).toMatchObject({ code: 130 });
  });
});
