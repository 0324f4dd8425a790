import { catalogue, catalogueAge, checkedOn, type SizeRule } from '../core/models/catalogue.ts';
import { modelStatus } from '../core/models/lookup.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';

export type ModelsOptions = { readonly json?: true; readonly schema?: true };

/** `models`: what the catalogue knows, and when it was checked. No network. */
export function modelsCommand({ json }: ModelsOptions, { tool, stamp, out }: CliPorts): number {
  const createdAt = stamp();
  const today = createdAt.slice(0, 10);
  const models = entries(today);
  const age = catalogueAge(today);
  if (json) {
    const document = {
      schema: 'imgfix.models/1',
      tool,
      createdAt,
      checkedOn,
      ...(age !== undefined && { daysOld: age }),
      models,
    };
    out(`${JSON.stringify(document, null, 2)}\n`);
    return exitCodes.ok;
  }
  for (const model of models) out(`${modelLines(model).join('\n')}\n`);
  out(
    `\nChecked on ${checkedOn}. The live date wins: imgfix-wizard check asks the models endpoint.\n`,
  );
  if (age !== undefined) {
    out(
      `That is ${age} days ago: newer models are missing here. npx imgfix-wizard@latest knows more.\n`,
    );
  }
  return exitCodes.ok;
}

type Entry = ReturnType<typeof entries>[number];

const entries = (today: string) =>
  [...catalogue.values()].map(({ endsOn, successor, ...model }) => ({
    ...model,
    status: modelStatus(model.id, today).kind,
    ...(endsOn !== undefined && { endsOn, successor }),
  }));

function modelLines(model: Entry): readonly string[] {
  const { id, kind, status, endsOn, successor, aliasOf, sizes, qualities, inputFidelity } = model;
  if (status === 'ended') return [`${id.padEnd(36)} shut down on ${endsOn}; use ${successor}`];
  const state = status === 'ending' ? `ends on ${endsOn}; move to ${successor}` : 'current';
  const head = `${id.padEnd(36)} ${state}${aliasOf === undefined ? '' : `; stands for ${aliasOf}`}`;
  // A snapshot takes what its alias takes.
  if (kind === 'snapshot') return [head];
  return [
    head,
    `  size ${sizeWords(sizes)}`,
    `  quality ${qualities.join(', ')}`,
    ...(inputFidelity.length > 0 ? [`  input_fidelity ${inputFidelity.join(', ')}`] : []),
  ];
}

const sizeWords = (sizes: SizeRule): string =>
  sizes.mode === 'presets'
    ? sizes.values.join(', ')
    : `multiples of ${sizes.multipleOf}, edge up to ${sizes.maxEdge}, up to ${sizes.maxRatio}:1, ${sizes.minPixels} to ${sizes.maxPixels} pixels, or auto`;
