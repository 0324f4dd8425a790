import { imageToolsOf } from '../core/lint/responses.ts';
import { type Answer, type Asked, refused } from './answer.ts';
import { greySquare } from './picture.ts';

/** A response: with a picture when its image tool was asked for one, with a sentence otherwise. */
export function respond({ json }: Asked): Answer {
  if (!json) return refused(400, 'We could not parse the JSON body of your request.', null);
  const { model, stream } = json;
  if (typeof model !== 'string') {
    const message = "Missing required parameter: 'model'.";
    return refused(400, message, 'missing_required_parameter', 'model');
  }
  const output = imageToolsOf(json).length > 0 ? pictureCall() : sentence();
  const response = {
    id: 'resp_simulated',
    object: 'response',
    status: 'completed',
    model,
    output: [output],
    usage: { input_tokens: 8, output_tokens: 196, total_tokens: 204 },
  };
  if (stream !== true) return { status: 200, json: response };
  const begun = { ...response, status: 'in_progress', output: [] };
  return {
    status: 200,
    events: [
      { type: 'response.created', response: begun },
      { type: 'response.output_item.done', output_index: 0, item: output },
      { type: 'response.completed', response },
    ],
  };
}

const pictureCall = () => ({
  id: 'ig_simulated',
  type: 'image_generation_call',
  status: 'completed',
  result: greySquare(1024, 1024, 'png').toString('base64'),
});

const sentence = () => ({
  id: 'msg_simulated',
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'SIMULATED', annotations: [] }],
});
