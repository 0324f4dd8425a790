import { folded } from './plain.ts';

/** The words of a name, in lower case: `azureApiKey`, `AZURE_API_KEY` and `azure-api-key` are the same three. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(folded));

/** Whatever stands under one of these is a credential, also when it looks harmless. */
const secretWords = set(`
  password passwd passwort passphrase passcode passwordhash pwd pass pw pswd psw
  secret secrets clientsecret apisecret appsecret secretkey secretaccesskey accesskeysecret sharedsecret
  apikey apikeys apitoken authtoken accesstoken refreshtoken bearertoken sessiontoken idtoken privatekey signingkey
  encryptionkey masterkey accesskey accesskeyid accountkey sharedaccesskey subscriptionkey licensekey deploykey servicekey
  credential credentials cred creds authorization authkey authcode
  devicecode usercode
  jwt totp otp mfa mnemonic seedphrase keyphrase sessionid sessid sid jsessionid phpsessid
  pin pins cvv cvc cvn puk cookie cookies connectionstring connstr dsn webhook hmac
  kennwort geheimnis zugangsdaten losungswort motdepasse contraseña contrasena clave senha hasło haslo heslo
  wachtwoord lösenord losenord salasana adgangskode passord jelszó jelszo parola şifre sifre пароль секрет токен
  khẩu κωδικός κωδικος sandi laluan лозинка lozinka geslo slaptažodis parool parolă contrasenya kodeord lösenordet tunnussana
  סיסמה סיסמא المرور पासवर्ड รหัสผ่าน
  密码 密碼 口令 密钥 密鑰 パスワード 비밀번호 암호
`);

/** These are credentials too, where the value could be one. */
const tokenWords = set(`
  token tokens key keys auth authentication pat bearer signature sig session sess private signing nonce csrf xsrf
  salt license licence otpauth ticket assertion schlüssel clé chiave llave klucz chave nyckel ключ
`);

/** After these a key or a token is a plain word: how many, how long, of which kind, or whose. */
const harmlessEnds = set(`
  tokens count counts limit limits length size sizes set type types max min total used usage remaining reset
  name names label index id ids expiry expires expiration age ttl format mark file path dir url uri host port prefix
  suffix enabled required valid missing version shape parallel parallelism layout map order agree agrees accepted present shaped
  status state source header field column mode policy provider endpoint manager desktop bus sock socket store algorithm alg
  details cost price timestamp timestamps identifier per window budget rate ratio error errors failure reason image
  badge alias aliases spend stdin
`);

/** Words that are written together with another: `pgpassword`, `csrftoken`. */
const endsAsSecret =
  /.(?:password|passwd|passphrase|secret|apikey|token|accesskey|secretkey)$|^(?:db|my|pg|sql|mail|smtp|ftp|ssh|user|admin|root|store|key|require|proxy|http|redis|rabbit)pass$/;

/** Names of two words that end harmlessly and yet hold one. */
const secretPairs = set(
  'key_id session_id access_id client_secrets access_tokens refresh_tokens auth_tokens bearer_tokens api_tokens session_tokens private_tokens',
);

/** What goes by its word although a credential word stands in it. */
const harmlessNames = set(`
  public_key_token publickeytoken keyboard keys keyname publickey public_key primary_key foreign_key sort_key partition_key cache_key prompt_cache_key
  object_key s3_key idempotency_key author authority authors authored hotkey keycode key_code keyof max_tokens
  author_name azureml_model_session cookie_jar token_type tokenizer password_store_dir xauthority keycloak
  credential_helper credentials_helper credential_provider credential_process
  signature_input accept_signature existing_secret existing_secret_key secret_ref secret_key_ref image_pull_secrets pull_secret
`);

export type NameClass = 'secret' | 'token' | undefined;

type Name = {
  /** Its words with `_` between them. */
  readonly joined: string;
  /** Whether it promises a credential: surely, or where its value could be one. */
  readonly promises: NameClass;
};

/** A log says the same names on every line. */
const known = new Map<string, Name>();

export function nameOf(name: string): Name {
  const before = known.get(name);
  if (before) return before;
  const words = wordsOf(name);
  const joined = words.join('_');
  const read: Name = { joined, promises: classed(words, joined) };
  if (known.size < 5000) known.set(name, read);
  return read;
}

export const classOf = (name: string): NameClass => nameOf(name).promises;

function classed(words: readonly string[], joined: string): NameClass {
  const last = words.at(-1) ?? '';
  if (harmlessNames.has(joined)) return undefined;
  const pairs = words.map((word, place) => word + (words[place + 1] ?? ''));
  const secret =
    words.some((word) => secretWords.has(word) || endsAsSecret.test(word)) ||
    pairs.some((pair) => secretWords.has(pair));
  if (harmlessEnds.has(last) && !secretPairs.has(words.slice(-2).join('_'))) {
    return undefined;
  }
  if (secret) return 'secret';
  if (!words.some((word) => tokenWords.has(word))) return undefined;
  // `signing_key`, `access_token`: with a word before it, a key is somebody's key.
  return words.length > 1 && /^(?:key|token|pat|auth|signature)$/.test(last) ? 'secret' : 'token';
}

/** Whether a setting of this name holds a credential. */
export const namesCredential = (name: string): boolean => classOf(name) !== undefined;
