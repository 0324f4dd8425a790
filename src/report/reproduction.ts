import type { ParameterShape, RunRecord } from '../core/documents.ts';
import { toldValue } from '../core/request-shape.ts';
import type { FailingAction } from './failing-action.ts';
import { type SmallestRequest, languages, scriptOf, variableOf } from './scripts.ts';

/** The smallest failing request, as a stranger can run it. */
export type Reproduction = {
  /** Where this request comes from, and what to fill in. */
  readonly about: readonly string[];
  readonly scripts: readonly {
    readonly language: 'curl' | 'Node' | 'Python';
    readonly text: string;
  }[];
};

/** Any text does; written as the gate writes what it took out, so that the gate leaves it alone. */
const promptPlaceholder = '[private-text-1]';

/** Undefined where nothing fails, or where nothing is known of the request. */
export function reproduce(
  record: RunRecord,
  failing: FailingAction | undefined,
): Reproduction | undefined {
  const { check, about } = record;
  if (check.verdict === 'healthy' && !about.reading) return undefined;
  const request = ownRequest(record) ?? readRequest(failing) ?? assumedRequest(record);
  if (!request) return undefined;
  // A private host says nothing to a stranger, and a stand-in is gone.
  const { official, baseUrl: asked } = about.target;
  const baseUrl = official && !check.simulated ? asked : undefined;
  const lines = [
    request.origin,
    ...(request.withKey ? ['The key is read from OPENAI_API_KEY.'] : []),
    ...(baseUrl === undefined ? ['The base URL is read from OPENAI_BASE_URL.'] : []),
    ...fillIns(request),
  ];
  return {
    about: lines,
    scripts: languages.map((language) => ({
      language,
      text: scriptOf(language, request, baseUrl),
    })),
  };
}

type Originated = SmallestRequest & { readonly origin: string };

/** Where a call of the SDK goes, below the base URL. */
export const pathOf = (endpoint: string): string => paths[endpoint] ?? '/images/generations';

const paths: Readonly<Record<string, string>> = {
  'images.generate': '/images/generations',
  'images.edit': '/images/edits',
  responses: '/responses',
};

/** The user's own request; after a reduction only what fails together, beside what every call needs. */
function ownRequest({ about }: RunRecord): Originated | undefined {
  const { endpoint, parameters, reducedTo } = about;
  if (endpoint === undefined || parameters.length === 0) return undefined;
  const kept = reducedTo ? parameters.filter(({ name }) => reducedTo.includes(name)) : parameters;
  const model = parameters.filter(({ name }) => name === 'model');
  const base = reducedTo
    ? [...model, { name: 'size', value: '"1024x1024"' }, { name: 'quality', value: '"low"' }]
    : [];
  const used = [...base.filter(({ name }) => !kept.some((one) => one.name === name)), ...kept];
  return {
    method: 'POST',
    path: pathOf(endpoint),
    withKey: true,
    body: bodyOf(used, endpoint),
    ...(endpoint === 'images.edit' && { files: filesOf(parameters) }),
    origin: reducedTo
      ? `Reduced by trials to what fails together: ${reducedTo.join(', ')}.`
      : 'The failing request, without what is private in it.',
  };
}

/** A call of this run that failed and changes nothing: the cheapest thing to repeat. */
function readRequest(failing: FailingAction | undefined): Originated | undefined {
  const call = failing?.call;
  if (failing === undefined || call?.method !== 'GET') return undefined;
  const answered = call.status === undefined ? 'without an answer' : `answered with ${call.status}`;
  return {
    method: 'GET',
    path: call.path.replace(/^.*\/v1(?=\/)/, ''),
    withKey: call.withKey,
    origin: `Sent in this run by ${failing.check}, ${answered}. It is free.`,
  };
}

/** What a pasted failure tells of its request. */
function assumedRequest({ about }: RunRecord): Originated | undefined {
  const model = about.model ?? about.reading?.model;
  if (model === undefined) return undefined;
  return {
    method: 'POST',
    path: '/images/generations',
    withKey: true,
    body: { model, prompt: promptPlaceholder },
    origin: 'Put together from the model alone; this run did not send it.',
  };
}

type Body = Readonly<Record<string, unknown>>;

/** What is told by its value, with the prompt as a placeholder; a tool's options go back into their tool. */
function bodyOf(parameters: readonly ParameterShape[], endpoint: string): Body {
  const plain = parameters.flatMap((shape) => {
    const value = toldValue(shape);
    return value === undefined || shape.name.startsWith('tools[')
      ? []
      : [[shape.name, value] as const];
  });
  const tools = toolsOf(parameters);
  const text = endpoint === 'responses' ? 'input' : 'prompt';
  return {
    ...Object.fromEntries(plain),
    [text]: promptPlaceholder,
    ...(tools.length > 0 && { tools }),
  };
}

function toolsOf(parameters: readonly ParameterShape[]): readonly Body[] {
  const tools = new Map<string, Record<string, unknown>>();
  for (const shape of parameters) {
    const [, place, member] = /^tools\[(\d+)\]\.(.+)$/.exec(shape.name) ?? [];
    const value = toldValue(shape);
    if (place === undefined || member === undefined || value === undefined) continue;
    tools.set(place, { ...tools.get(place), [member]: value });
  }
  return [...tools.values()];
}

const filesOf = (parameters: readonly ParameterShape[]): readonly string[] => [
  'image',
  ...(parameters.some(({ name }) => name === 'mask') ? ['mask'] : []),
];

function fillIns({ body, files = [] }: SmallestRequest): readonly string[] {
  return [
    ...(body ? [`${promptPlaceholder} stands for the prompt; any text may take its place.`] : []),
    ...files.map((name) => `${variableOf(name)} is the path of the ${name}; any PNG will do.`),
  ];
}
