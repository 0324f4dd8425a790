import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { folded } from '../plain.ts';

/** What a message calls a code that lets in once, in the languages it is written in. None of them may have a group. */
const calls: readonly string[] = [
  // Romance.
  "code (?:de |d['’])(?:vérification|sécurité|confirmation|validation|connexion|authentification|accès|récupération|activation)",
  'code à usage unique',
  'mot de passe à usage unique',
  'código de (?:verificación|seguridad|confirmación|acceso|autenticación|activación|un solo uso|verificação|segurança|confirmação|acesso|autenticação|ativação|uso único)',
  'codice (?:di (?:verifica|sicurezza|conferma|accesso|autenticazione|attivazione)|otp|monouso)',
  'codi de (?:verificació|seguretat|confirmació)',
  'cod(?:ul)? de (?:verificare|securitate|confirmare|acces|autentificare)',
  // Germanic.
  '(?:bestätigungs|sicherheits|einmal|verifizierungs|prüf|anmelde|zugangs|freischalt|aktivierungs|authentifizierungs)-?(?:code|passwort|kennwort)',
  '(?:verificatie|beveiligings|bevestigings|inlog|toegangs|aanmeld)code',
  'eenmalige code',
  '(?:verifierings|verifikations|bekräftelse|säkerhets|engångs|inloggnings)kod(?:en)?',
  '(?:bekreftelses|bekræftelses|verifiserings|verifikations|verifiserings|sikkerhets|sikkerheds|engangs|innloggings|login)kode(?:n|r)?',
  // Slavic.
  'kod (?:weryfikacyjny|potwierdzający|potwierdzenia|autoryzacyjny|dostępu|bezpieczeństwa|sms|jednorazowy|logowania|aktywacyjny)',
  'hasło jednorazowe',
  '(?:ověřovací|bezpečnostní|potvrzovací|jednorázový|přihlašovací|aktivační|overovací|bezpečnostný) kód',
  'код (?:подтверждения|проверки|верификации|доступа|безопасности|авторизации|активации|из смс|для входа|підтвердження|перевірки|безпеки|доступу|за потвърждение|за проверка)',
  '(?:проверочный|одноразовый|секретный) (?:код|пароль)',
  '(?:verifikacijski|sigurnosni|verifikacioni|potrditvena) (?:kod|koda)',
  // Others of Europe.
  '(?:vahvistus|turva|varmennus|kertakäyttö)koodi(?:si|nne)?',
  '(?:ellenőrző|megerősítő|biztonsági|belépési|hitelesítő|egyszeri) ?kód(?:ja|od)?',
  '(?:doğrulama|onay|güvenlik|giriş|tek kullanımlık) (?:kodu|şifre)(?:nuz|niz|n|si)?',
  'κωδικός (?:επαλήθευσης|επιβεβαίωσης|ασφαλείας|μιας χρήσης|otp)',
  // Asia.
  'mã (?:xác minh|xác nhận|xác thực|otp|bảo mật)',
  'kode (?:verifikasi|konfirmasi|keamanan|otp|akses)',
  'kod pengesahan',
  'رمز (?:التحقق|التأكيد|الأمان|الدخول|التفعيل)',
  'קוד (?:ה?אימות|ה?כניסה|ה?גישה)',
  'รหัส(?:ยืนยัน|otp)',
  '(?:सत्यापन|पुष्टि) कोड',
];

/** The same in languages that put no blank before it. */
const eastern: readonly string[] = [
  '(?:認証|確認|検証|セキュリティ|ワンタイム|ログイン)(?:コード|番号|パスワード)',
  '(?:验证|驗證|校验|校驗|动态|動態|确认|確認|安全|认证|認證|登录|登入)(?:码|碼|密码|密碼)',
  '(?:인증|확인|보안|일회용) ?(?:번호|코드|비밀번호)',
];

/** A list as it reads: some capitals of other alphabets look like a letter of ours, where the small one does not. */
const read = (list: string): string =>
  [list, list.replace(/(^|\||\(\?:)(\P{ASCII})/gu, (part) => part.toUpperCase())]
    .map(folded)
    .filter((one, place, all) => all.indexOf(one) === place)
    .join('|');

/** Whose code it is, before a word that says no more than that it is one. */
const whose = read(
  'your|my|votre|ton|mon|dein|ihr|euer|mein|tu|su|mi|tuo|mio|seu|meu|teu|twój|mój|din|min|dit|jouw|uw|je|mijn|ваш|твой|мой|váš|tvůj',
);

const plain = read('code|código|codice|kod|kode|koden|код|kód|pin');

/** A code that something else than somebody's login has: `your error code is 40012`. */
const otherCodes = folded(
  'error|status|exit|http|return|response|promo|discount|zip|postal|post|country|area|product|source|bar|qr|fehler|erreur|errore|erro|błęd|fel|ошибк|postal|fuente|fonte',
);

/** A word that joins the two, where no sign does. */
const verbs = folded(
  'is|was|est|es|è|é|är|er|on|ist|lautet|jest|to|je|este|là|adalah|ialah|είναι|هو|הוא',
);

const services = 'openai|chatgpt|google|github|microsoft|apple|azure|sms|otp|2fa|e-?mail';

const isFor = folded('for|pour|für|para|per|voor|för|dla|do|til|для|por|par|via');

/** Up to the code: a name of a service, a sign or a verb, quotes, the end of a cell. */
const joint =
  `(?:[ \\t]+(?:${services})|[ \\t]+(?:${isFor})[ \\t]+[${letters}\\w.]{1,20}|[ \\t]?\\([${letters}\\w ]{1,16}\\))?` +
  `(?:[ \\t]{0,3}(?:[:=|]|->|=>|→)|[ \\t]+(?:${verbs})(?![${letters}]):?|(?:は|が|为|為|是|는|은|이|가)|\\s{0,4}(?:<\\/?\\w[^<>]{0,40}>\\s{0,8}){1,4}|)` +
  '[ \\t]{0,4}(?:\\r?\\n[ \\t>]{0,8})?["\'`「『“«(【[*]{0,3}[ \\t]?';

/** A number of six digits or so, also in two groups, also with a letter of its sender before it. */
const code = '(?:[A-Z]{1,3}-)?\\d{4,8}|\\d{3}[ -]\\d{3,4}|\\d{4} \\d{4}';

/** A decimal, a size, a date or a count is none. */
const end = '(?![\\w%]|[.:/-]\\d|,\\d(?!\\d?[^\\x00-\\x7f]))';

/** `my code is 200000 bytes`. */
const noCount = `(?![ \\t]?(?:lines?|tokens?|bytes|kb|mb|ms|times|images?|chars|characters|requests?|seconds?|líneas|veces|lignes|octets|fois|zeilen|zeichen|mal|righe|volte|linhas|vezes)(?![${letters}]))`;

/** One of these stands wherever one of those calls does. */
const beginningsOfCalls = folded(
  "code de |code d'|code d’|code à |passe à |código de |codice |codi de |cod de |codul de |bestätigungs|sicherheits|einmal|verifizierungs|prüf|anmelde|zugangs|freischalt|aktivierungs|authentifizierungs|verificatie|beveiligings|bevestigings|inlog|toegangs|aanmeld|eenmalig|kod|kód|jednoraz|код|парол|şifre|κωδικ|mã |رمز|קוד|รหัส|कोड|コード|番号|パスワード|码|碼|密码|密碼|번호|코드",
).split('|');

const patterns: readonly Pattern[] = [
  {
    kind: 'one-time-code',
    digits: 3,
    needs: beginningsOfCalls,
    pattern: () =>
      new RegExp(
        `((?:(?<![${letters}])(?:${read(calls.join('|'))})|${folded(eastern.join('|'))})${joint})(${code})${end}`,
        'gi',
      ),
  },
  // `Your OpenAI code is …`, `Ваш код: …`.
  {
    kind: 'one-time-code',
    digits: 3,
    needs: ['kodun', ...plain.split('|').flatMap((word) => [`${word} `, `${word}:`])],
    pattern: () =>
      new RegExp(
        `((?<![${letters}])(?:(?:${whose})[ \\t]+(?:(?!${otherCodes})[${letters}\\w.]{2,20}[ \\t-]){0,2}?(?:${plain})|kodunuz|kodun)${joint})(\\d{6,8}|\\d{3}[ -]\\d{3,4}|\\d{4} \\d{4}|\\d{4,5}(?=[.,;)"']?[ \\t]*$))${end}${noCount}`,
        'gim',
      ),
  },
  // `… est votre code`.
  {
    kind: 'one-time-code',
    digits: 3,
    needs: [...whose.split('|').map((word) => ` ${word} `), '是您', '是你', 'が'],
    pattern: () =>
      new RegExp(
        `(?<![${letters}\\w.,:/-])(?:${code})(?=[ \\t](?:${verbs}|-)[ \\t](?:le |la |il |o |el |the )?(?:${whose})[ \\t](?:(?!${otherCodes})[${letters}\\w.]{2,20}[ \\t]){0,2}[${letters}-]{0,16}(?:${plain})|[ \\t]?(?:是您的|是你的|が)[^\\s\\d]{0,10}(?:コード|码|碼|番号))`,
        'gi',
      ),
  },
  // What somebody is to type.
  {
    kind: 'one-time-code',
    digits: 3,
    needs: ['kodun', ...plain.split('|').flatMap((word) => [`${word} `, `${word}:`])],
    pattern: () =>
      new RegExp(
        `((?<![${letters}])(?:${folded(
          'enter|type in|input|submit|saisissez|entrez|geben sie|gib|introduce|ingresa|ingrese|inserisci|digite|insira|wpisz|podaj|ange|skriv inn|indtast|введите|voer|zadejte',
        )})[ \\t]+(?:(?:${folded(
          'this|the|your|my|that|following|le|ce|den|diesen|el|este|il|questo|o|ten|de|deze',
        )})[ \\t]+)?(?:${services}|${folded('following|suivant|folgenden')})?[ \\t]?(?:${plain})${joint})(\\d{6,8}|\\d{3}[ -]\\d{3,4})${end}`,
        'gi',
      ),
  },
  // `they texted me 123456`.
  {
    kind: 'one-time-code',
    digits: 3,
    needs: ['texted ', 'mailed ', 'sent ', 'sms '],
    pattern: () =>
      /(\b(?:(?:texted|e-?mailed|sent)[ \t]+(?:me|us|you|him|her)(?:[ \t]+(?:the|a|this))?(?:[ \t]+code)?|code[ \t]+(?:they|it|you|i|we)[ \t]+(?:texted|sent|e-?mailed|got|received|entered|typed)(?:[ \t]+(?:me|us|you))?)(?:[ \t]+(?:is|was))?[ \t]?:?[ \t]+["'`]?)(\d{6}|\d{3}[ -]\d{3})(?![\w.:/-]|[ \t](?:times|images?|tokens|bytes|ms|requests?)\b)/gi,
  },
];

export const codesInLanguages = byPatterns(patterns);
