import { meaningOfParameter } from './parameters.ts';
import type { SaidCode } from './signals.ts';

/** Names that are the API's own; short words among them count only in quotes, or after the word for a parameter. */
const names =
  /['"`](n|size|quality|style|background|moderation|stream|image|images|mask|markup|svg|user|complexity)['"`]|\b(response_format|output_format|output_compression|partial_images|input_fidelity|frame_count|frame_duration_ms|safety_identifier|streaming)\b|(?:\b(?:field|feld|parameter|parametr\w*|champ|param[èe]tre|campo|par[áâ]metro|veld|pole|option|argument)|поле|параметр[a-zÀ-ӿ]*|パラメータ|参数|字段) ?['"`]?(n|size|quality|style|background|moderation|stream)\b|['"`][\w.-]{1,30}['"`] (?:for|für|pour|para|per|voor|dla|для|in|as) (?:the )?(size|quality|style|background|moderation)\b/i;

/** `quality="standard"`: the only parameter of a sentence that has a value. */
const assigned =
  /(?<![\w-])(n|size|quality|style|background|moderation|stream)\s?[=:]\s?['"`]?[\w.-]+/gi;

const refusing =
  /\b(?:only (?:one|supported|allowed|available|valid|with|when|for)|not (?:supported|allowed|permitted|valid|in\b|one of|compatible)|(?:may|can) (?:only|not)|cannot|must|invalid|unsupported|refused|rejected|exclusive|conflicts?|incompatible|requires?|(?:does not|doesn't|do not|don't) (?:support|accept|allow|take|know)|unknown (?:parameter|argument|value)|(?:invalid|unsupported)_value|(?:unknown|unsupported)_parameter|(?:integer|string|array)_(?:above|below)_\w+)\b/i;

/** The same in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese and Chinese. */
const refusingElsewhere =
  /abgelehnt|abgewiesen|nicht (?:mehr )?(?:unterstützt|erlaubt|zulässig|gültig|bekannt)|ungültig|unbekannt|nicht (?:mehr|angenommen|akzeptiert)|n['’]existe plus|ya no existe|kennt (?:\S+ ){0,4}nicht|refusée?|inconnue?|invalide|non (?:pris en charge|supporté|valide|autorisé|reconnu)|pas (?:pris|support|autoris|valid|reconnu)|inv[áa]lid|desco(?:noc|nhec)id|rechaz|no (?:es |está )?(?:compatible|admitid|soportad|válid|permitid|reconoc|admite|acepta|soporta)|não (?:é |está )?(?:suporta|permit|válid|aceit|reconhec)|nieprawidłow|nieobsługiwan|niedozwolon|nieznan|odrzuc|nie (?:jest )?(?:obsługiw|dozwol)|sconosciut|rifiutat|non (?:è )?(?:support|valid|ammess|consentit|riconosc)|onbekend|ongeldig|geweigerd|niet (?:ondersteund|toegestaan|herkend)|недопустим|неизвестн|не поддержива|неверн|サポートされていません|無効|不明な|対応していません|使えません|不支持|无效|未知|不允许|不受支持/i;

/** The first sentence that refuses and names a parameter. */
export const mentionSaid = (message: string): SaidCode | undefined => refusal(message, nameIn);

/** The first that refuses and gives one parameter a value. */
export const assignmentSaid = (message: string): SaidCode | undefined =>
  refusal(message, assignedIn);

function refusal(
  message: string,
  named: (sentence: string) => string | undefined,
): SaidCode | undefined {
  for (const sentence of message.split('\n')) {
    if (sentence.length > 600) continue;
    if (!refusing.test(sentence) && !refusingElsewhere.test(sentence)) continue;
    const name = named(sentence)?.toLowerCase();
    if (name !== undefined) return meaningOfParameter(name === 'streaming' ? 'stream' : name);
  }
  return undefined;
}

function nameIn(sentence: string): string | undefined {
  const [, quoted, plain, called, valued] = names.exec(sentence) ?? [];
  return quoted ?? plain ?? called ?? valued;
}

function assignedIn(sentence: string): string | undefined {
  const [only, ...others] = new Set([...sentence.matchAll(assigned)].map(([, name]) => name));
  return others.length === 0 ? only : undefined;
}
