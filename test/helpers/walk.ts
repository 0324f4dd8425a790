import { keys, type openTerminal } from './terminal.ts';

type Opened = ReturnType<typeof openTerminal>;

/** From the first screen to the diagnosis, where nothing fails. */
export async function toDiagnosis(terminal: Opened): Promise<void> {
  await terminal.waitFor('What did you see?');
  terminal.send('7');
  await terminal.press(keys.enter, 'Yes, show the plan');
  await terminal.press(keys.enter, 'The plan');
  await terminal.press(keys.enter, 'Nothing wrong was found');
}

/** And on: the image is agreed to. */
export async function agreeToImage(terminal: Opened, shown: string | RegExp): Promise<void> {
  await terminal.press('p', /One (?:real )?image proves/);
  await terminal.press(keys.down, '› Make');
  await terminal.press(keys.enter, shown);
}
