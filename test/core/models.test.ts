import type { ImageModel } from 'openai/resources/images';
import { describe, expect, expectTypeOf, test } from 'vitest';

import { type CataloguedModel, catalogueAge, checkedOn } from '../../src/core/models/catalogue.ts';
import { modelStatus } from '../../src/core/models/lookup.ts';
import { featuresOf, refusesWithout } from '../../src/core/models/sdk-features.ts';

test('every model that the SDK names is in the catalogue, or the type check fails', () => {
  expectTypeOf<Exclude<ImageModel, CataloguedModel>>().toBeNever();
});

describe('what the catalogue says on a day', () => {
  test.each([
    ['gpt-image-2', '2026-11-27', 'current'],
    ['gpt-image-1.5', '2026-11-30', 'ending'],
    ['gpt-image-1.5', '2026-12-01', 'ended'],
    ['gpt-image-1', '2026-10-22', 'ending'],
    ['dall-e-3', '2026-11-27', 'ended'],
    ['gpt-image-9', '2026-11-27', 'unknown'],
  ] as const)('%s on %s: %s', (model, today, kind) => {
    expect(modelStatus(model, today).kind).toBe(kind);
  });

  test('a slip is held against the nearest name', () => {
    expect(modelStatus('gpt-image2', '2026-11-27')).toEqual({
      kind: 'unknown',
      near: 'gpt-image-2',
    });
  });

  test('an old catalogue says that it is old', () => {
    expect(catalogueAge(checkedOn)).toBeUndefined();
    expect(catalogueAge('2027-11-23')).toBe(365);
  });
});

describe('what a call needs of the SDK', () => {
  test('style, model and parameters, each with its first version', () => {
    expect(
      featuresOf('gpt-image-2', ['model', 'prompt', 'partial_images']).map(({ name, since }) => [
        name,
        since.node,
        since.python,
      ]),
    ).toEqual([
      ['client.images.generate', '4.0.0', '1.0.0'],
      ['gpt-image-2', '6.37.0', '2.35.0'],
      ['partial_images', '5.10.0', '1.97.0'],
    ]);
  });

  test('Node sends a parameter that it does not know, Python refuses it', () => {
    const [parameter] = featuresOf(undefined, ['stream']).slice(1);
    expect(parameter && refusesWithout(parameter, 'node')).toBe(false);
    expect(parameter && refusesWithout(parameter, 'python')).toBe(true);
  });
});
