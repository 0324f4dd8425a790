/** Up to here a text is read whole, in characters. */
const readWhole = 40_000;
/** Of a longer one, the lines that may say something, with what stands around them. */
const around = 4;
const longestLine = 8000;

const telling =
  /error|exception|fail|refus|denied|invalid|unauthori|forbidden|timed? ?out|status|http|"?(?:message|code|type|param)"?\s*[:=]|\b[45]\d\d\b|\bE[A-Z]{5,}\b|openai|rate.?limit|quota|certificate|reset|traceback|model/i;

/** A long log without the lines that say nothing: the reading stays linear, and short. */
export function worthReading(text: string): string {
  if (text.length <= readWhole) return text;
  const lines = text.split('\n');
  const kept = new Set<number>();
  const seen = new Set<string>();
  let size = 0;
  // From the end: what failed last is what is asked about.
  for (let place = lines.length - 1; place >= 0 && size < readWhole; place -= 1) {
    const line = piece(lines[place]);
    if (!telling.test(line) || seen.has(line)) continue;
    seen.add(line);
    for (let near = Math.max(0, place - around); near <= place + around; near += 1) {
      const length = Math.min(lines[near]?.length ?? 0, longestLine);
      if (kept.has(near) || size + length > readWhole) continue;
      kept.add(near);
      size += length;
    }
  }
  return [...kept]
    .toSorted((a, b) => a - b)
    .map((place) => piece(lines[place]))
    .join('\n');
}

/** A line that is too long (a page, a picture) from a little before its first word about an error. */
function piece(line = ''): string {
  if (line.length <= longestLine) return line;
  const start = Math.max(0, line.search(/["']?error/i) - 500);
  return line.slice(start, start + longestLine);
}
