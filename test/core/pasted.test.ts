import { expect, test } from 'vitest';

import { pastedOf } from '../../src/core/pasted.ts';
import { readFailure } from '../../src/core/reading/read-failure.ts';

test('a failure of another service is called that, and nothing is asked for that its text could not hold', () => {
  const text = `anthropic.RateLimitError: Error code: 429 - {'type': 'error', 'error': {'type': 'rate_limit_error', 'message': 'This request would exceed your organization rate limit.'}}`;
  const pasted = pastedOf(readFailure(text, { today: '2026-11-28' }), text);
  expect(pasted).toMatchObject({
    recognised: 'a failure of another service',
    says: 'This is the failure of another service. The checks look at the image call.',
    causes: [],
    notAFailure: false,
  });
  expect(pasted.missing).toBeUndefined();
});
