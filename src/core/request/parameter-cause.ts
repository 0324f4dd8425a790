import { type CauseId, causeIdsByGroup } from '../causes/ids.ts';

const ids: ReadonlyMap<string, CauseId> = new Map(
  causeIdsByGroup.request.map((id) => [id.replace(/^param_/, ''), id]),
);

const others: ReadonlyMap<string, CauseId> = new Map<string, CauseId>([
  ['prompt', 'content_policy'],
  ['partial_images', 'param_stream'],
  ['output_compression', 'param_output_format'],
  ['model', 'model_unknown'],
  ['image', 'image_input_invalid'],
  ['mask', 'image_input_invalid'],
]);

/** The cause that a refused parameter stands for; several together are a combination. */
export function causeOfParameters(names: readonly string[]): CauseId {
  const [name] = names;
  if (name === undefined || names.length > 1) return 'param_other';
  return others.get(name) ?? ids.get(name) ?? 'param_other';
}
