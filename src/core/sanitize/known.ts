/** The forms in which a known value may stand in a text: as it is, in JSON, percent-encoded, in base64. */
export function formsOf(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const percent = encodeURIComponent(value);
  const forms = [
    value,
    json,
    JSON.stringify(json).slice(1, -1),
    percent,
    encodeURIComponent(percent),
    htmlOf(value),
    ...base64Of(value),
  ];
  return [...new Set(forms)]
    .filter((form) => form.length >= 4)
    .toSorted((a, b) => b.length - a.length);
}

const htmlOf = (value: string): string =>
  value.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0) ?? 0};`);

/** At each of the three alignments the inner part of the base64 is always the same. */
function base64Of(value: string): readonly string[] {
  if (value.length < 6) return [];
  const bytes = new TextEncoder().encode(value);
  return [0, 1, 2].flatMap((shift) => {
    const padded = String.fromCodePoint(...new Uint8Array(shift), ...bytes);
    const inner = btoa(padded)
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
