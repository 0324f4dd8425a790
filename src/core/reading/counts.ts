/** What stands before a number that counts or names something, and is no status. */
const counter =
  '(?:(?<![a-z])(?:remaining|seed|steps?|iterations?|count|total|hits|used|requested|width|height|port|order|issue|ticket|build|line|row|epoch|tokens?|balance|budget|ratelimit-\\w+|nr\\.|no\\.|n°|№)(?:[-_]\\w{1,20}){0,3}["\'`]?\\s?[:=#]?\\s?|\\d (?:of|von|de|out of) |\\b\\d{2,6}-|#(?:\\d{1,9}-){0,4}|\\.(?:com|org|net|io|dev|local):|\\blocalhost:|^[a-z_]\\w*\\{[^}\\n]{0,400}\\} )';

/** What stands behind one: what is counted, or a currency. */
const counted =
  '(?: (?:of|von|de|out of) \\d|[.,]\\d|\\/ ?(?:min\\w*|sec\\w*|s|h|hour|day|month|monat|tag)\\b|\\s?(?:€|\\$|£|¥|円|元|ms\\b|s\\b|ct\\b|cents?\\b|eur\\b|usd\\b|bilder\\b|imágenes\\b|imagens\\b|immagini\\b|[kmgt]i?b\\b|(?:images|pictures|credits|tokens|thumbnails|files)\\b(?![/.:])))';

const isCounterAtEnd = new RegExp(`${counter}$`, 'im');
const countedNext = new RegExp(`^${counted}`, 'i');
const numbers = new RegExp(
  `(?<=${counter})\\d{3,9}\\b(?:-\\d{1,9})*|(?<![\\d.])\\d{3}(?=${counted})`,
  'gim',
);

/** Whether a number between these words counts something. */
export const isCounted = (before: string, after: string): boolean =>
  isCounterAtEnd.test(before) || countedNext.test(after);

export const withoutCounts = (text: string): string => text.replace(numbers, '');
