import type { Rule } from './rule.ts';
import { together } from './together.ts';

/** What users tell of the time that ran out, in their own words and language. */
const front =
  /\b(?:our|my|own|unser\w*|eigene\w*|mein\w*|notre|mon|nuestro|mi|nosso|meu|nostro|onze|ons|mijn|nasz\w*|m[oó]j|наш\w*) (?:\w+ )?(?:nginx|apache|caddy|traefik|haproxy|envoy|ingress|load[- ]?balancer|reverse[- ]?proxy|gateway|[an]lb|elb)\b|\bingress-nginx\b|\bown domain\b|\bnginx (?:cuts?|kills?|gives? up|обрыва|прерыва|bricht|coupe|corta)/i;
const platform =
  /\b(?:vercel|netlify|lambda|heroku|amplify|firebase|cloud (?:run|functions?)|cloudflare worker|azure functions?|api gateway|supabase|fly\.io|edge function)\b/i;
const seconds =
  /\b\d{1,3} ?(?:s|sec\w*|sek\w*|seg\w*|secondes?|secondi|sekund\w*|min\w*)\b|\d{1,3} ?(?:секунд|сек|с(?![a-zÀ-ӿ])|минут|秒|分|초)/i;
const cut =
  /\b504\b|\b(?:cut|cuts|kill\w*|abort\w*|time-?out|time[sd]? out|gives? up|gave up)\b|bricht|abgebrochen|beendet|gekappt|coup[ée]|interromp|arrêt|\bcort|\bmata\b|detien|interrump|przeryw|przerwa|ucina|interromp|afgebroken|stopt|kapt|обрыва|прерыва|завершает|打ち切|切ら?れ|切断|タイムアウト|中断|超时|切断|끊/i;

/** The user's own server in front of the code: before the rules of gateways, which it looks like. */
export const ownFrontRules: readonly Rule[] = [
  { says: 'says-time-limit', words: [together(front, seconds, cut)] },
];

export const ownWordsRules: readonly Rule[] = [
  { says: 'says-time-limit', words: [together(platform, seconds, cut)] },
];
