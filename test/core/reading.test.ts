import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

const today = '2026-11-27';
const said = (text: string): string => {
  const { verdict, causes } = explain(text, {}, today);
  return verdict === 'cause' ? (causes[0]?.id ?? '') : verdict;
};
const because = (text: string): string | undefined =>
  explain(text, {}, today).causes[0]?.because[0]?.text;

test.each([
  ['&quot;Unknown parameter: &#39;style&#39;.&quot;', 'param_style'],
  ['<li>Missing required parameter: &#x27;prompt&#x27;.</li>', 'prompt_missing'],
  [
    '&amp;quot;Invalid value: &amp;#39;ultra&amp;#39;. Supported values are: &amp;#39;low&amp;#39;, &amp;#39;medium&amp;#39;',
    'param_quality',
  ],
  ['GET /done?error=400%20Unknown%20parameter%3A%20%27style%27.', 'param_style'],
  ['/done?error=Unknown+parameter%3A+%27response_format%27.', 'param_response_format'],
  ['Unknown parameter: “response_format”.', 'param_response_format'],
  ['{"message": "Unknown parameter: ‘style’.", "type": "invalid_request_error"}', 'param_style'],
  ['Der Dienst sagt „Unknown parameter: ‚style‘“', 'param_style'],
  ['Your organization must be veri-\nfied to use the model `gpt-image-2`.', 'org_unverified'],
  ['The model `gpt-\nimage-2` does not exist or you do not have access to it.', 'model_no_access'],
])(
  'a sentence is known in the signs of a page, an address and a printed line: %s',
  (text, cause) => {
    expect(said(text)).toBe(cause);
  },
);

test('what an address asks to be drawn is not read', () => {
  expect(said('GET /draw?prompt=sign%20Rate%20limit%20reached%20for%20you&n=1 200')).toBe(
    'not-a-failure',
  );
});

describe('what is said of a failure is true of it', () => {
  test.each([
    ["attempt 1: 429 Too Many Requests\nattempt 2: 400 Unknown parameter: 'style'."],
    [
      `10:00:01 status=429 retrying in 12 s\n10:00:15 ERROR {"message":"Unknown parameter: 'style'.","type":"invalid_request_error","param":"style","code":"unknown_parameter"}`,
    ],
  ])('the status of one attempt is not told of another: %s', (text) => {
    expect(because(text)).toContain('says');
    expect(because(text)).not.toContain('429');
  });

  test('a limit that a call goes beyond need not be 0', () => {
    expect(
      because(
        '429 Request too large for gpt-image-2 in organization org-x on tokens per min (TPM): Limit 10000, Requested 24100.',
      ),
    ).toContain('lower than what the call takes');
  });
});

test.each([
  ['La variable OPENAI_API_KEY está vacía según el contenedor', 'key_missing'],
  ["La variable d'environnement OPENAI_API_KEY n'est pas définie", 'key_missing'],
  ['未找到环境变量 OPENAI_API_KEY', 'key_missing'],
  ['dem API-Schlüssel fehlt die Berechtigung für Bilder (403)', 'key_permission'],
  ['aplikacja pisze że klucz API jest nieprawidłowy (401)', 'key_invalid'],
  ['Tu organización debe verificarse antes de usar gpt-image-2', 'org_unverified'],
  ['組織の認証が必要ですと表示されます(403)。', 'org_unverified'],
  ['Votre requête a été refusée par notre système de sécurité', 'content_policy'],
  ['你的请求被安全系统拒绝了', 'content_policy'],
  ['Vous avez dépassé votre quota actuel, vérifiez votre forfait', 'quota_exhausted'],
  ['Osiągnięto limit szybkości: 5 obrazów na minutę, spróbuj ponownie za 12 s', 'rate_limit'],
  ['画像は毎分5枚の上限に達しました。12秒後に再試行してください。', 'rate_limit'],
  ['hemos llegado al límite de gasto del proyecto', 'billing_hard_limit'],
  ['Votre compte a été désactivé', 'account_deactivated'],
  ['Der Schlüssel hat keinen Zugriff auf das Modell gpt-image-2', 'model_no_access'],
  ['El modelo gpt-image-1 ha sido retirado', 'model_retired'],
  ['le champ prompt est obligatoire', 'prompt_missing'],
  ['プロンプトが長すぎます', 'prompt_too_long'],
  ['Breite und Höhe müssen durch 16 teilbar sein', 'param_size'],
  ["Ungültiger Wert: 'hd'. Unterstützte Werte: 'low', 'medium' und 'auto'.", 'param_quality'],
  ['parámetro desconocido: response_format', 'param_response_format'],
  ["der Wert 'hd' für quality wird nicht mehr unterstützt", 'param_quality'],
  ['Beim Verarbeiten Ihrer Anfrage ist auf dem Server ein Fehler aufgetreten', 'server_error'],
])('the sentence of the service is known in the words of others: %s', (text, cause) => {
  expect(said(text)).toBe(cause);
});

test.each([
  ['style: vivid → 400 Unknown parameter', 'param_style'],
  ["size='512x512' wird abgelehnt: invalid_value", 'param_size'],
  [
    'Habe meinen Anthropic-Schlüssel bei api.openai.com benutzt, 401 kommt zurück',
    'key_wrong_kind',
  ],
  ['unser Apache schließt nach 60 Sekunden mit 504, das Bild kommt später', 'client_timeout'],
  ['Netlify beendet die Funktion nach 10 Sekunden, lokal dauert das Bild 40 s', 'client_timeout'],
  ['La página de estado muestra una interrupción parcial; las llamadas dan 500', 'incident'],
  ['My Anthropic key works fine. With OPENAI_API_KEY I get 401.', 'inconclusive'],
  ['Unsere Organisation ist verifiziert. Bilder kommen trotzdem nicht.', 'inconclusive'],
  ['Ich setze OPENAI_API_KEY und bekomme trotzdem 401.', 'inconclusive'],
  ['OPENAI_API_KEY ist gesetzt, DATABASE_URL fehlt', 'inconclusive'],
  ['Notre organisation est déjà vérifiée, pas d’image, 403', 'inconclusive'],
  ['Das Guthaben ist nicht aufgebraucht (20 $), trotzdem 429', 'inconclusive'],
  ['La organización ya está verificada, pero sigue sin funcionar (403)', 'inconclusive'],
  ['Ich hätte gern transparenten Hintergrund, aber es kommt nichts zurück', 'inconclusive'],
  ['nginx 502 after 3 s', 'gateway_error'],
])('what users say themselves is read where it tells why: %s', (text, cause) => {
  expect(said(text)).toBe(cause);
});

test.each([
  ['Die Bilder kommen seit gestern einfach nicht mehr an'],
  ['As imagens pararam de funcionar hoje'],
  ['画像が生成されません'],
  ['图片一直生成不出来'],
  ['le immagini non vengono più generate da stamattina'],
  ['Afbeeldingen maken werkt niet meer'],
  ['картинки не генерируются со вчерашнего дня'],
  ['Why do my pictures stay empty?'],
  ['what could be the reason that no image comes back?'],
])('that it fails, and not why, is a failure that is not understood: %s', (text) => {
  expect(said(text)).toBe('inconclusive');
});

test.each([
  ['Das Bild wird erzeugt, aber es gefällt mir nicht. Wie bekomme ich einen wärmeren Ton?'],
  ['Which quality should I choose? I do not want to pay for high.'],
  ['Hallo, wie groß muss ein Bild sein?'],
  ['Tout marche, merci. Aucune erreur depuis hier.'],
  ['¿Cuánto cuesta una imagen en calidad alta? No tengo ningún error.'],
])('a question and a thank you are no failure: %s', (text) => {
  expect(said(text)).toBe('not-a-failure');
});

test.each([
  [
    `{"error":{"message":"Invalid image size: the mask is smaller than the image.","type":"image_generation_user_error","param":"mask","code":"invalid_mask"}}`,
    'image_input_invalid',
  ],
  [
    `{"error":{"message":"The requested model 'gpt-image-2' cannot be used with the Chat Completions API.","type":"invalid_request_error","param":"model","code":"unsupported_model"}}`,
    'endpoint_unsupported',
  ],
  [
    `File "/srv/art/openai.py", line 1\nImportError: cannot import name 'OpenAI' from 'openai' (/srv/art/openai.py)`,
    'sdk_misuse',
  ],
  [
    `File "/venv/lib/python3.12/site-packages/langchain/llms/openai.py", line 9\nImportError: cannot import name 'OpenAI' from 'openai'`,
    'sdk_outdated',
  ],
  ['502 Bad Gateway: upstream proxy requires authentication (407)', 'proxy_auth'],
  ["TypeError: 'ImagesResponse' object is not subscriptable", 'sdk_misuse'],
  ['Refused to load the image because it violates the Content Security Policy', 'inconclusive'],
])('a neighbour cause is not taken for the one that is told: %s', (text, cause) => {
  expect(said(text)).toBe(cause);
});
