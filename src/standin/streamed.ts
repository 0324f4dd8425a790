import { isRecord } from '../core/json.ts';
import type { Answer, Asked } from './answer.ts';

/** The answer as server-sent events, where the request asked for a stream and is well. */
export function streamed({ json }: Asked, kind: string, answer: Answer): Answer {
  const stream = json?.['stream'];
  const asks = stream === true || stream === 'true';
  const whole = answer.json;
  if (!asks || answer.status !== 200 || !isRecord(whole)) return answer;
  const { data, ...about } = whole;
  const pictures: readonly unknown[] = Array.isArray(data) ? data : [];
  const picture = pictures.find(isRecord) ?? {};
  const event = { ...picture, ...about };
  return {
    status: 200,
    events: [
      { ...event, type: `${kind}.partial_image`, partial_image_index: 0 },
      { ...event, type: `${kind}.completed` },
    ],
  };
}
