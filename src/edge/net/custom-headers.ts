/** What OPENAI_CUSTOM_HEADERS adds to every call: a line `Name: value` each, as the SDK reads it (SDK 7: client.mjs). */
export function customHeaders(text: string | undefined): Readonly<Record<string, string>> {
  const lines = (text ?? '').split('\n').flatMap((line) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*\S)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return Object.fromEntries(lines);
}
