import { checkDocument } from '../../src/core/check-document.ts';
import type { Tier } from '../../src/core/evidence.ts';
import type { Climbed } from '../../src/core/session.ts';
import { climb } from '../../src/run/climb.ts';
import { simulatedKit } from './kit.ts';

/** A climb of one story against the stand-in, as the wizard keeps it. */
export async function climbedOf(name: string, upTo: Tier = 'probe') {
  const { kit } = await simulatedKit(name, { maxUsd: 1 });
  const climbing = climb({ ...kit, upTo });
  for (;;) {
    const step = await climbing.next();
    if (!step.done) continue;
    const run = step.value;
    const tool = { name: 'imgfix-wizard', version: '0.0.0' } as const;
    const document = checkDocument(run, kit.situation, { tool, createdAt: run.startedAt });
    const climbed: Climbed = {
      results: run.results,
      verdict: document.verdict,
      causes: document.causes,
      excluded: document.excluded,
      entries: document.checks,
      notProven: document.notProven,
      ...(document.next && { next: document.next }),
      sent: 0,
      highestUsd: run.plan.highestUsd,
      spentUsd: 0,
      durationMs: run.durationMs,
      startedAt: run.startedAt,
    };
    return { climbed, kit };
  }
}
