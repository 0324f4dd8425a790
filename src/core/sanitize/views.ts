import { base64Views } from './base64.ts';
import { joinedView } from './joined.ts';
import { unmarkedView } from './markup.ts';
import { linkedView, plainView } from './plain.ts';
import { spacedView, unescapedView } from './unescape.ts';
import { type View, shownRange } from './view.ts';

/** So deep does a reader decode: JSON in JSON in a percent-encoded parameter is three. */
const steps = 3;

/** A hostile text cannot ask for more views than this. */
const mostSegments = 400;

/** How a text can be seen, and whether lines may have been broken in it. */
type Views = { readonly all: readonly View[]; readonly isBroken: boolean };

/** Every way in which a reader could see a text. The first is the plain one. */
export function viewsOf(shown: View): Views {
  const plain = spacedView(plainView(shown));
  const views: View[] = shown.text.includes('\u001b]')
    ? [plain, plainView(linkedView(shown))]
    : [plain];
  let last = plain;
  for (let step = 0; step < steps; step++) {
    const next = plainView(unescapedView(last));
    if (next.text === last.text) break;
    views.push(next);
    last = next;
  }
  const unmarked = unmarkedView(last);
  if (unmarked.text !== last.text) views.push(unmarked);
  const joined = views.flatMap((view) => {
    const put = joinedView(view);
    return put.text === view.text ? [] : [put];
  });
  const all = [...views, ...joined];
  return { all: [...all, ...segmentsOf(all)], isBroken: joined.length > 0 };
}

/** What base64 in them says, and what is encoded in that. */
function segmentsOf(views: readonly View[]): readonly View[] {
  const seen = new Set<string>();
  const found: View[] = [];
  const queue = [...views];
  for (let view = queue.shift(); view && found.length < mostSegments; view = queue.shift()) {
    for (const segment of base64Views(view)) {
      const place = `${shownRange(segment, 0, 1).from} ${segment.text}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const read = plainView(unescapedView(segment));
      found.push(segment, ...(read.text === segment.text ? [] : [read]));
      queue.push(read);
    }
  }
  return found;
}
