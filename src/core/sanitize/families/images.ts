import { bodyHit, magic } from '../bodies.ts';
import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { evidence } from '../evidence.ts';
import { matches } from '../matches.ts';
import { isReference } from '../value.ts';
import type { Range } from '../view.ts';
import { holdsAny, wordsFor, wordsIn } from '../words.ts';
import { byteLists } from './byte-lists.ts';
import { formParts } from './form-parts.ts';

const b64 = `(?:[A-Za-z0-9+/_-]|%2B|%2F|\\\\/|\\\\{0,2}[rn](?=[A-Za-z0-9+/]{60})|\\r?\\n[ \\t]*(?=[A-Za-z0-9+/]{16})(?![+]?${evidence}))`;

const escape = (text: string): string => text.replaceAll('/', '(?:\\\\?/|%2F)');

const body = new RegExp(
  `(?<![A-Za-z0-9+])(?:${magic.map(([begin]) => escape(begin)).join('|')})${b64}{16,}(?:=|%3D){0,2}`,
  'g',
);

const dataUrl = new RegExp(
  `(data:(?:(?:image|application|video|audio|font)/[\\w.+-]+|)(?:;[\\w=.-]+)*;base64,(?:\\s|\\\\n)?)((?:${b64}|=|%3D)+)`,
  'gi',
);

const plainDataUrl = /(data:image\/[\w.+-]+(?:;(?!base64)[\w=.-]+)*,)([^\s"'`)>\\]{8,})/gi;

/** Long base64 of any sort. */
const long =
  /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{180,}={0,2}|(?<![A-Za-z0-9+/_=-])(?:[A-Za-z0-9+/]{60,76}\r?\n[ \t]*){3,}[A-Za-z0-9+/]{0,76}={0,2}/g;

const extension =
  '(?:png|jpe?g|webp|gif|bmp|tiff?|heic|heif|avif|svg|ico|psd|jfif|pdf|mp4|mov|webm)';

/** The name of a picture, without what comes before and after it in a path. */
const fileName = new RegExp(
  `(?<![\\w%.@-])((?:[${letters}\\d_%+~@!$'’-]|\\.(?!${extension}(?![${letters}\\d]))|\\((?=[${letters}\\d _-]{1,40}\\)))[${letters}\\d_.%+~@!$'’()&-]{0,120}?)(?=\\.${extension}(?![${letters}\\d_]|\\.\\w))`,
  'gi',
);

/** A name with spaces stands in quotes, or after `@` of a form. */
const spacedName = new RegExp(
  `((?:^[ \\t]+- (?=(?:\\S+ ){0,3}\\S+$)|^[-d]?[rwx-]{9}[^\\r\\n]{10,80} \\d\\d:?\\d\\d |^[ \\t]*(?:image|mask|file|filename|input|photo|picture)[\\w-]{0,12}:[ \\t]+(?=[^\\r\\n:]{0,80}$)|filename\\*?=(?:UTF-8'')?|name=|@|open\\(|["'\`(/\\\\]|file:\\s?)\\\\{0,4}["'\`]?(?:[^\\s"'\`]{0,200}[/\\\\])?)([${letters}\\d][${letters}\\d_.%+~@!$’()&, -]{0,120}?)(?=\\.${extension}(?:\\\\{0,4}["'\`<;)]|:(?=\\s)|$))`,
  'gim',
);

/** What systems and telephones call the picture of a screen, with the time in it. */
const captured = new RegExp(
  `(?<![${letters}\\d])((?:Screen ?shot|Screenshot|Bildschirmfoto|Capture d[’']écran|Captura de (?:pantalla|ecrã|tela)|Schermata|Zrzut ekranu|Skärmavbild|Schermafbeelding|Снимок экрана|スクリーンショット|屏幕快照|WhatsApp Image)[ _-][^\\r\\n"'\`<>|:;]{4,60}?)(?=\\.${extension}(?![${letters}\\d_]))`,
  'gi',
);

/** What every program calls its pictures. */
const usual =
  /^(?:image|images|img|mask|input|output|out|result|picture|photo|in|i|a|x|o|sample|test|example|original|edited|generated|file|icon|logo|favicon|image_edit|image-edit|lighthouse|wizard|(?:image|mask|output|out|img|input|result)[_-]?\d{1,3}|\d{3,4}x\d{3,4}|[$%{<*].*|\*+)$/i;

const patterns: readonly Pattern[] = [
  {
    kind: 'image-data',
    needs: ['data:image'],
    pattern: () => plainDataUrl,
    accepts: (value) => !/^(?:\[|\.\.\.|…)/.test(value),
  },
  {
    kind: 'image-data',
    needs: ['<buffer', 'uint8array', 'bytes'],
    pattern: () =>
      /(<Buffer |Uint8Array\(\d+\) ?\[\s*|Buffer\.from\(\[\s*)((?:(?:0x)?[0-9a-f]{1,3}[, \n]+){7,}(?:0x)?[0-9a-f]{1,3})/gi,
  },
  {
    kind: 'image-data',
    needs: ['\\x89png', '\\xff\\xd8', 'riff', 'gif8', '\\x00'],
    pattern: () => /(b["'])((?:\\x89PNG|\\xff\\xd8|RIFF|GIF8|\\x00\\x00)[^"']{8,100000})/gi,
  },
  {
    kind: 'image-data',
    needs: ['89504e47', 'ffd8ff', '52494646', '47494638'],
    pattern: () => /(?<![0-9a-f])(?:0x)?(?:89504e47|ffd8ff|52494646|47494638)[0-9a-f]{16,}/gi,
  },
];

const byShape = byPatterns([...patterns, ...byteLists]);

const beginningsOfBodies = wordsFor(
  magic.map(([begin]) => begin.replaceAll('/', '').toLowerCase()),
);
const dataUrlSign = wordsIn('base64,');
const formSign = wordsIn('content-disposition');
const extensions = wordsIn(
  '.png|.jp|.webp|.gif|.bmp|.tif|.hei|.avif|.svg|.ico|.psd|.jfif|.pdf|.mp4|.mov|.webm',
);

export const images: Detector = (view, hits) => {
  const { text, shape } = view;
  if (shape.longest >= 16 && holdsAny(view, beginningsOfBodies))
    for (const { 0: run, index } of matches(body, text)) hits.push(bodyHit(run, index));
  if (holdsAny(view, dataUrlSign)) dataUrls(text, hits);
  if (shape.longest >= 60 && text.length >= 180)
    for (const { 0: run, index } of matches(long, text))
      if (/[A-Z]/.test(run) && /[a-z]/.test(run)) hits.push(bodyHit(run, index));
  byShape(view, hits);
  if (holdsAny(view, formSign)) formParts(text, hits);
  if (holdsAny(view, extensions)) names(text, hits);
};

function dataUrls(text: string, hits: Hit[]): void {
  for (const match of matches(dataUrl, text)) {
    const [, lead = '', run = ''] = match;
    hits.push(bodyHit(run, match.index + lead.length, /image\/([a-z]+)/i.exec(lead)?.[1]));
  }
}

function names(text: string, hits: Hit[]): void {
  for (const match of matches(fileName, text)) {
    const [whole] = match;
    // A call in front of it: `open('…`.
    const name = whole.replace(/^.*\(['’]?(?=[^)]*$)/, '');
    const from = match.index + whole.length - name.length;
    if (!usual.test(name) && !isReference(name) && !/^https?:|^\d+$/.test(name))
      hits.push({ kind: 'image-name', from, to: from + name.length });
  }
  for (const { 0: name, index } of matches(captured, text))
    hits.push({ kind: 'image-name', from: index, to: index + name.length });
  for (const match of matches(spacedName, text)) {
    const [, lead = '', name = ''] = match;
    if (!/\s/.test(name) || usual.test(name)) continue;
    const begin = match.index + lead.length;
    for (const { from, to } of namesOf(name))
      hits.push({ kind: 'image-name', from: begin + from, to: begin + to });
  }
}

/** Of a command that puts one picture into another, what stands before the first and behind the last of its options. */
function namesOf(name: string): readonly Range[] {
  const [options = ''] = betweenNames.exec(name) ?? [];
  if (options === '') return [{ from: 0, to: name.length }];
  const at = name.indexOf(options);
  const from = commands.exec(name)?.[0].length ?? 0;
  return [
    { from, to: at },
    { from: at + options.length, to: name.length },
  ].filter(({ from: begin, to }) => begin < to && !usual.test(name.slice(begin, to)));
}

const commands =
  /^(?:(?:convert|magick|mogrify|cwebp|ffmpeg|sips|resized?|converted|saved|wrote|copied|moved|cp|mv)(?:[ ]-\w{1,12}(?:[ ]\d{1,4})?){0,3}[ ])?/i;

/** The ending of a name, what is done with it, and blanks. */
const betweenNames = new RegExp(
  `\\.${extension}(?![${letters}\\d_])[^]{0,80}[ ](?:-{1,2}[a-z][\\w-]{0,20}|\\d{2,5}x\\d{2,5}|to|as|into|with|and)[ ](?:\\d{1,5}(?:x\\d{1,5})?%?[ ])?`,
  'i',
);
