import { catalogue } from '../core/models/catalogue.ts';
import { modelStatus } from '../core/models/lookup.ts';
import { type Answer, type Asked, refused } from './answer.ts';
import { edit, generation } from './generation.ts';
import { moderation } from './moderation.ts';
import { respond } from './responses.ts';
import { streamed } from './streamed.ts';

/** What a healthy service answers (facts: sections 2 to 4 of the fact sheet). */
export function healthyAnswer(asked: Asked): Answer {
  const { path, key } = asked;
  if (path === '/')
    return { status: 421, json: { message: 'Welcome to the OpenAI API! (SIMULATED)' } };
  if (!path.startsWith('/v1/') || path.includes('/variations')) return { status: 404, edge: true };
  if (key === undefined) {
    return refused(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header.",
      null,
    );
  }
  if (!key.startsWith('sk-') || /control|revoked/.test(key)) return incorrectKey(key);
  return route(asked) ?? { status: 404, edge: true };
}

function route(asked: Asked): Answer | undefined {
  const { method, path, today } = asked;
  const model = /^\/v1\/models\/([^/]+)$/.exec(path)?.[1];
  if (method === 'GET' && model !== undefined) return oneModel(decodeURIComponent(model), today);
  switch (`${method} ${path}`) {
    case 'GET /v1/models':
      return { status: 200, json: { object: 'list', data: listed(today) } };
    case 'POST /v1/images/generations':
      return streamed(asked, 'image_generation', generation(asked));
    case 'POST /v1/images/edits':
      return streamed(asked, 'image_edit', edit(asked));
    case 'POST /v1/moderations':
      return moderation(asked);
    case 'POST /v1/responses':
      return respond(asked);
    default:
      return undefined;
  }
}

const listed = (today: string) =>
  [...catalogue.values()]
    .filter(({ id }) => modelStatus(id, today).kind !== 'ended')
    .map(modelObject);

function incorrectKey(key: string): Answer {
  const echo =
    key.length < 16 ? key : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`;
  return refused(
    401,
    `Incorrect API key provided: ${echo}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    'invalid_api_key',
  );
}

const modelObject = ({ id, endsOn }: { readonly id: string; readonly endsOn?: string }) => ({
  id,
  object: 'model',
  created: 1_770_000_000,
  owned_by: 'system',
  shutdown_date: endsOn ?? null,
});

function oneModel(id: string, today: string): Answer {
  const facts = catalogue.get(id);
  return facts && modelStatus(id, today).kind !== 'ended'
    ? { status: 200, json: modelObject(facts) }
    : refused(
        404,
        `The model '${id}' does not exist or you do not have access to it.`,
        'model_not_found',
        'model',
      );
}
