import type { Rule } from './rule.ts';
import { together } from './together.ts';

/** The service's page of its own state, and what it may show, in the languages of languages.ts. */
const page =
  /status\.openai\.com|\bstatus ?page|statusseite|página de (?:estado|status)|page (?:de statut|d['’]état)|pagina di stato|statuspagina|stron\w+ statusu|страниц\S{0,3} статуса|ステータスページ|状态页|상태 페이지/;
const trouble =
  /outage|inciden|elevated error|degraded|disruption|störung|ausfall|interrup|panne|interruzion|storing|awari|сбо[йи]|инцидент|障害|故障|中断|장애/;

export const pageTells = new RegExp(`(?:${page.source}).{0,80}(?:${trouble.source})`, 'i');

/** Errors send people there as well; it counts where somebody has seen what it shows. */
const showing =
  /(?:status\.openai\.com\S{0,20}|status ?page)["']?\s?[:–—-]|\b(?:shows?|says?|reports?|lists?|has|displays?|announces|major|partial)\b|zeigt|meldet|gibt es|signale|affiche|indique|annonce|muestra|indica|\bhay\b|mostra|segnala|meldt|toont|pokazuje|показ|висит|сообщ|表示|出てい|と出|显示|표시|떠/i;

/** Neither over nor denied, nor advice to look. */
const open =
  /^(?!.*(?:\b(?:check|see|look|if|please|visit|consult)\b.{0,60}status|(?:schau|prüf).{0,60}status|consult[ae]\b|\bpor si\b|revis[ae]|vérifiez|consultez|controll|sprawdź|проверьте|请|是否|ください|확인|resolved|scheduled|\b(?:no|any|past|without) (?:\w+ )?(?:outage|incident)|keine? (?:störung|ausfall)|behoben|aucune? (?:panne|inciden)|résolu|ningun\w* (?:inciden|interrup)|resuelt|nessun\w* (?:inciden|interru)|risolt|geen (?:storing|inciden)|opgelost|нет (?:сбо|инцид)|устранен|障害は(?:あり|な)|解決|復旧|已(?:解决|恢复)|没有故障|장애(?:가|는)? ?없|해결|복구))/i;

/** Nothing else was said: that page is what the failure is known by. */
export const outageRules: readonly Rule[] = [
  {
    says: 'says-outage',
    words: [together(new RegExp(page.source, 'i'), new RegExp(trouble.source, 'i'), showing, open)],
  },
];
