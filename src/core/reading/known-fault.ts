import { errorsIn } from './fields.ts';
import { type Recognised, recognise } from './recognise.ts';
import { together } from './rules/together.ts';
import { type Plain, plainOf } from './unwrap.ts';

/** A version in which it is mended. */
const mended =
  /\b(?:fixed|resolved|mended|patched|behoben|gefixt|corrig|corregi|corrett|opgelost|naprawi)[^,;\n]{0,40}?\d\.\d|исправ[^,;\n]{0,40}?\d\.\d|\d\.\d[\w.-]{0,12}[^\d,;\n]{0,8}(?:修正|修复)/i;
const confirmed =
  /\b(?:known|confirmed|acknowledged) (?:as a )?(?:bug|issue|fault|defect|regression)|\b(?:maintainers?|authors?|makers) (?:have |has )?confirm|\bconfirm\w+ (?:as an? \w+ )?by (?:the )?(?:maintainer|author|maker|team)|bekannter (?:fehler|bug)|\bbug (?:connu|conocido|conhecido|noto)|(?:error|fallo|erro) con(?:oc|hec)ido|известн\S{1,4} (?:баг|ошибк)|既知の(?:バグ|不具合)|已知(?:的)?(?:问题|缺陷|bug)/i;
const library =
  /\bopenai[\w-]{0,12}(?:@| |==|#)v?\d|\bopenai-(?:node|python|java|dotnet|go|php|ruby|kotlin)\b|\b(?:sdk|langchain|llama-?index|spring[- ]ai|semantic[- ]kernel|litellm)\b|@ai-sdk\//i;

const known = together(mended, confirmed, library);

/**
 * A fault that its makers confirmed and mended: what it shows itself by, in the same line, is its symptom. A failure
 * in another line stays the root.
 */
export function knownFault({ text, flat, whole }: Plain): Recognised | undefined {
  if (!known.test(text)) return undefined;
  const others = text.split('\n').filter((line) => !known.test(line));
  const rest = plainOf(others.join('\n'), whole);
  if (recognise(errorsIn(rest.text), rest, undefined)) return undefined;
  return { says: 'says-sdk-fault', fields: { message: flat }, own: false };
}
