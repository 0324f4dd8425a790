import { seenIn } from './baseline/seen.ts';
import { checkDocument, type ClimbSeen } from './check-document.ts';
import type { CheckResult } from './check.ts';
import type { Retest, RunRecord, Tool } from './documents.ts';
import { present } from './present.ts';
import { parameterShapes } from './request-shape.ts';
import type { Situation } from './situation.ts';

type When = {
  readonly tool: Tool;
  readonly createdAt: string;
  /** ISO 8601 with the local offset. */
  readonly startedAt: string;
  readonly retests?: readonly Retest[];
};

/** A run as it is kept for `report`: never a key, never a prompt. */
export function runRecord(seen: ClimbSeen, situation: Situation, when: When): RunRecord {
  const { target, request, paste, told, machine } = situation;
  const model = situation.model;
  const { way, tlsIssuer } = seenIn(seen.results);
  const reducedTo = reducedIn(seen.results);
  return {
    schema: 'imgfix.run/1',
    check: checkDocument(seen, situation, when),
    about: {
      startedAt: when.startedAt,
      startedAtUtc: new Date(when.startedAt).toISOString(),
      target: { host: target.host, official: target.official, baseUrl: target.baseUrl },
      ...(model !== undefined && { model }),
      ...(request && { endpoint: request.endpoint }),
      parameters: request ? parameterShapes(request.body) : [],
      ...(reducedTo && { reducedTo }),
      keys: situation.keys.map(({ from }) => from),
      ...(paste && { reading: paste.reading }),
      told,
      machine,
      ...present({ way, tlsIssuer }),
      exchanges: seen.results.flatMap(({ id: checkId, exchanges = [] }) =>
        exchanges.map((exchange) => ({ ...exchange, checkId })),
      ),
      retests: when.retests ?? [],
    },
  };
}

function reducedIn(results: readonly CheckResult[]): readonly string[] | undefined {
  for (const { evidence } of results) {
    for (const one of evidence) {
      if (one.code === 'request-reduced') return one.facts.params.split(' together with ');
    }
  }
  return undefined;
}
