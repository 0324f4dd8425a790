import { isRecord } from '../json.ts';
import { type Problem, type Rule } from './problem.ts';

/** What may be known of an uploaded file; everything else is not guessed. */
type FileFacts = {
  readonly mime?: string;
  readonly width?: number;
  readonly height?: number;
  readonly bytes?: number;
  readonly alpha?: boolean;
};

const imageTypes = ['image/png', 'image/jpeg', 'image/jpg', 'image/webp'];
const mebi = 1024 * 1024;

/** Input images, mask and markup of an edit, by what is known of the files. */
export const editRule: Rule = (request) => {
  const { body, prefix, endpoint } = request;
  if (endpoint !== 'images.edit') return [];
  const given = body['image'] ?? body['images'];
  const images = given === undefined ? [] : [given].flat();
  const wrong = (param: string, rule: string, text: string, fix: string): Problem => ({
    param: prefix + param,
    rule,
    text,
    fix,
    severity: 'error',
    causeId: 'image_input_invalid',
  });
  if (images.length === 0) {
    return [
      wrong(
        'image',
        'image-missing',
        'An edit needs at least one input image.',
        'Send it as image.',
      ),
    ];
  }
  const several =
    images.length > 16
      ? [
          wrong(
            'image',
            'image-count',
            `${images.length} images are sent; 16 is the most.`,
            'Send fewer.',
          ),
        ]
      : [];
  const each = images.flatMap((image, place) => {
    const param = images.length === 1 ? 'image' : `image[${place}]`;
    return fileProblems(factsOf(image), 50 * mebi).map(([rule, text, fix]) =>
      wrong(param, rule, text, fix),
    );
  });
  return [...several, ...each, ...overlays(request, factsOf(images[0]), wrong)];
};

type Wrong = (param: string, rule: string, text: string, fix: string) => Problem;

function overlays(
  { body, model }: Parameters<Rule>[0],
  image: FileFacts,
  wrong: Wrong,
): readonly Problem[] {
  const problems = ['mask', 'markup'].flatMap((param) => {
    if (body[param] === undefined) return [];
    return overlayProblems(factsOf(body[param]), image, param === 'mask' ? 4 * mebi : Infinity).map(
      ([rule, text, fix]) => wrong(param, rule, text, fix),
    );
  });
  if (body['markup'] === undefined) return problems;
  if (body['mask'] !== undefined)
    problems.push(
      wrong(
        'markup',
        'markup-mask',
        'markup and mask exclude each other.',
        'Take one of them out.',
      ),
    );
  if (model && !model.id.startsWith('gpt-image-2.5')) {
    // Documented for 2.5 alone; that 2.6 refuses it is not.
    const severity = model.id.startsWith('gpt-image-2.6') ? 'undecided' : 'error';
    problems.push({
      ...wrong(
        'markup',
        'markup-model',
        `markup belongs to the 2.5 models, not ${model.id}.`,
        'Use a 2.5 model, or take it out.',
      ),
      severity,
    });
  }
  return problems;
}

type Words = readonly [rule: string, text: string, fix: string];

function fileProblems({ mime, bytes }: FileFacts, most: number): readonly Words[] {
  const problems: Words[] = [];
  if (mime !== undefined && !imageTypes.includes(mime.toLowerCase())) {
    problems.push([
      'image-type',
      `Its type is ${mime}; PNG, JPEG and WebP are taken.`,
      'Name the type: toFile(data, "a.png", { type: "image/png" }).',
    ]);
  }
  if (bytes === 0) problems.push(['image-empty', 'The file is empty.', 'Send the picture itself.']);
  if (bytes !== undefined && bytes >= most)
    problems.push([
      'image-bytes',
      `It has ${bytes} bytes; it must stay below ${most}.`,
      'Make it smaller.',
    ]);
  return problems;
}

function overlayProblems(file: FileFacts, image: FileFacts, most: number): readonly Words[] {
  const problems: Words[] = [];
  const { mime, bytes, width, height, alpha } = file;
  if (mime !== undefined && mime.toLowerCase() !== 'image/png')
    problems.push(['overlay-type', `Its type is ${mime}; it must be a PNG.`, 'Save it as PNG.']);
  if (bytes !== undefined && bytes >= most)
    problems.push([
      'overlay-bytes',
      `It has ${bytes} bytes; it must stay below ${most}.`,
      'Make it smaller.',
    ]);
  const both = width !== undefined && image.width !== undefined;
  if (both && (width !== image.width || height !== image.height)) {
    problems.push([
      'overlay-dimensions',
      `It is ${width}x${height}; the picture is ${image.width}x${image.height}.`,
      'Give both the same dimensions.',
    ]);
  }
  if (alpha === false)
    problems.push([
      'overlay-alpha',
      'It has no transparent part.',
      'Make transparent what should change.',
    ]);
  return problems;
}

function factsOf(value: unknown): FileFacts {
  if (!isRecord(value)) return {};
  const { mime, width, height, bytes, has_alpha: alpha } = value;
  return {
    ...(typeof mime === 'string' && { mime }),
    ...(typeof width === 'number' && { width }),
    ...(typeof height === 'number' && { height }),
    ...(typeof bytes === 'number' && { bytes }),
    ...(typeof alpha === 'boolean' && { alpha }),
  };
}
