import type { Hit } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { classOf, nameOf } from '../names.ts';
import { folded } from '../plain.ts';
import type { View } from '../view.ts';
import { endsAs } from './ends-of-names.ts';
import { type Form, readers } from './readers.ts';

type Names = { readonly kind: Kind; readonly form: Form; readonly names: string };

/** Names that promise something private other than a credential, with their words joined by `_`. */
const table: readonly Names[] = [
  {
    kind: 'private-text',
    form: 'text',
    names: `prompt prompts revised_prompt negative_prompt user_prompt system_prompt image_prompt original_prompt final_prompt
      prompt_text full_prompt edit_prompt base_prompt input_text instructions caption transcript user_note user_notes note notes comment comments memo
      user_message message_text chat_message user_input query_text subtitle alt_text negative_text edit_instruction
      промпт プロンプト 提示词 提示詞 프롬프트`,
  },
  {
    kind: 'person',
    form: 'word',
    names: `user user_id userid end_user end_user_id enduser safety_identifier prompt_cache_key customer customer_id customerid
      member_id patient_id patient employee_id employee subscriber_id uid sub principal visitor_id player_id student_id
      x_user_id x_end_user x_customer_id x_safety_identifier safety_id openai_safety_identifier end_user_identifier user_identifier customer_number
      customer_no customer_ref customer_reference cust_no client_number kundennummer kunden_nr kundennr kunden_id numero_client numer_klienta klantnummer kundnummer external_user_id external_id cust cust_id device_id
      key_alias user_api_key_alias user_api_key_user_id user_api_key_end_user_id user_alias`,
  },
  {
    kind: 'person',
    form: 'line',
    names: `first_name last_name full_name fullname firstname lastname given_name family_name surname display_name
      customer_name account_holder cardholder cardholder_name holder contact_name recipient_name owner_name real_name
      author_name user_full_name vorname nachname imie nazwisko prenom nom_de_famille apellido birth_date birthdate birthday date_of_birth dob
      street street_address postal_address home_address address_line1 address_line2 billing_address shipping_address`,
  },
  {
    kind: 'user',
    form: 'word',
    names: `username user_name login login_name logname sudo_user github_actor gitlab_user_login os_user run_as remote_user
      proxy_user proxy_username db_user pguser mysql_user smtp_user userprofile account_name x_remote_user x_forwarded_user
      x_auth_request_user x_webauth_user x_forwarded_preferred_username x_auth_request_preferred_username x_authenticated_user
      x_authenticated_userid auth_user ldap_user ldap_username bind_user preferred_username samaccountname sam_account_name
      windows_user domain_user http_user http_username basic_user basic_auth_user remote_username run_as_user os_username
      benutzer benutzername utilisateur usuario uzytkownik`,
  },
  // In other languages, where the words of a sentence are not known: a value that looks like one.
  {
    kind: 'user',
    form: 'login',
    names: `
      benutzerkennung anmeldename identifiant nom_utilisateur nombre_usuario nombre_de_usuario
      nome_utente utente użytkownik użytkownika nazwa_użytkownika uzivatel uživatel uživatelské_jméno používateľ gebruiker
      gebruikersnaam användare användarnamn anvandarnamn brukernavn brugernavn käyttäjätunnus käyttäjänimi kayttajatunnus felhasználónév
      felhasználó kullanıcı kullanıcı_adı utilizator utilizador usuário nome_de_usuário korisnik korisničko_ime пользователь имя_пользователя
      логин користувач потребител χρήστης ユーザー ユーザー名 ユーザ名 用户 用户名 用戶名 帐号 账号 帳號 사용자 사용자명 아이디`,
  },
  {
    kind: 'organization',
    form: 'word',
    names: `organization organization_id organisation openai_organization openai_org_id openai_org org org_id orgid org_name
      team_alias organization_alias user_api_key_team_alias user_api_key_org_alias user_api_key_team_id user_api_key_org_id
      organization_name tenant tenant_id tenantid azure_tenant_id subscription_id azure_subscription_id account_id accountid
      aws_account_id cloud_account_id workspace_id team_id billing_account company company_name resource_group resourcegroup x_tenant_id`,
  },
  {
    kind: 'project',
    form: 'word',
    names: `project project_id projectid openai_project openai_project_id gcp_project google_cloud_project gcloud_project
      x_goog_user_project project_name project_number`,
  },
  { kind: 'resource', form: 'word', names: 'azure_openai_resource azure_openai_resource_name' },
  {
    kind: 'host',
    form: 'host',
    names: `host hostname host_name machine machine_name computername computer computer_name servername server_name server upstream
      upstream_host proxy http_proxy https_proxy all_proxy proxy_host gateway endpoint backend peer remote remote_host
      remote_addr nameserver domain fqdn sni pod pod_name container container_name node_name nodename db_host redis_host pghost
      mysql_host smtp_host x_forwarded_host forwarded_host x_served_by origin_host cluster data_source instance target_host dns_name common_name
      k8s_pod_name k8s_node_name k8s_container_name service_instance_id server_address client_address net_peer_name net_host_name`,
  },
  {
    kind: 'phone',
    form: 'digits',
    names:
      'phone phone_number phonenumber mobile mobile_number tel telephone telefon telefono msisdn fax cell sms_to whatsapp',
  },
  {
    kind: 'national-id',
    form: 'digits',
    names: `ssn social_security_number pesel nino nif nie dni cpf cnpj curp bsn aadhaar personnummer passport passport_no
      passport_number national_id national_identity_number tax_id steuer_id steuernummer tin id_number identity_number personal_id drivers_license driver_license
      codice_fiscale nir sin avs ahv henkilotunnus henkilötunnus hetu sotu egn cnp rodne_cislo rodné_číslo health_insurance_number nhs_number
      passport_num passeport pasaporte paszport reisepass reisepassnummer ausweisnummer personalausweis dowod dowód dowod_osobisty
      steueridentifikationsnummer steuer_identifikationsnummer steuer_nummer tax_number taxpayer_id tax_file_number tfn itin ssn_number sin_number bsn_number
      burgerservicenummer citizen_service_number aadhaar_number aadhar aadhar_number adhaar uidai national_insurance_number ni_number
      pesel_number cpf_number numero_cpf curp rfc nric nric_number cpr cpr_number fodselsnummer fødselsnummer personnr oib jmbg
      driving_licence driving_license driving_licence_number drivers_license_number driver_license_number licence_number
      numero_securite_sociale num_secu sozialversicherungsnummer svnr ahv_nummer avs_number insurance_number medicare_number tc_kimlik tc_kimlik_no
      id_card id_card_number identity_card идентификационный_номер паспорт снилс инн 身份证 身份证号 身份證 マイナンバー 주민등록번호`,
  },
  {
    kind: 'card',
    form: 'digits',
    names: 'card card_number cardnumber card_no credit_card creditcard pan cc_number',
  },
  {
    kind: 'iban',
    form: 'digits',
    names: 'iban account_number bank_account routing_number sort_code bic swift',
  },
  {
    kind: 'one-time-code',
    form: 'digits',
    names: `otp otp_code totp_code mfa_code mfa verification_code two_factor_code twofactor_code sms_code login_code one_time_code
      one_time_password onetimecode one_time_pin otp_value otp_token otp_pin user_otp sms_otp email_otp email_code mfa_token_code verify_code verificationcode
      access_pin sms_pin authenticator_code two_step_code code_2fa tfa_code tfa backup_code backup_codes recovery_code recovery_codes security_code confirmation_code passcode auth_code pin_code 2fa_code 2fa 2_fa_code 2_fa tan`,
  },
  {
    kind: 'image-data',
    form: 'body',
    names: `b64_json b64 base64 image_base64 image_data image_b64 partial_image_b64 image_bytes inline_data bytes_base64_encoded
      result image mask input_image binary blob data`,
  },
];

/** Of these the digits alone tell nothing: only their name does. */
const onlyNamed: ReadonlySet<Kind> = new Set(['one-time-code', 'national-id']);

/** What the digits under a name are, where it promises such. */
export const digitsKindOf = (name: string): Kind | undefined =>
  byName
    .get(nameOf(name).joined)
    ?.find(({ kind, form }) => form === 'digits' && onlyNamed.has(kind))?.kind;

const byName: ReadonlyMap<string, readonly Names[]> = namesOf();

function namesOf(): ReadonlyMap<string, readonly Names[]> {
  const found = new Map<string, Names[]>();
  for (const entry of table)
    for (const name of entry.names.trim().split(/\s+/).map(folded))
      found.set(name, [...(found.get(name) ?? []), entry]);
  return found;
}

/** The number of an account on a machine, and the id of an object in a cluster, are nobody's. */
const isPersonsUid = (text: string, at: number): boolean =>
  !/^["']?\d{1,6}\b/.test(text.slice(at, at + 9)) &&
  !/metadata|apiVersion|involvedObject|ownerReferences/.test(text.slice(Math.max(0, at - 300), at));

/** Kernels and models have names to be shown too. */
const product =
  /^\\{0,8}["'](?:python|pypy|julia|r|deno|bash|ruby|go|rust|scala|kotlin|typescript|javascript|java|sql|gpt|chatgpt|dall.?e|claude|gemini|imagen|openai|azure openai|stable diffusion|flux)\b(?:[ -]?v?\d+(?:\.\d+){0,3}|[ -](?:image|mini|pro|turbo|sonnet|opus|haiku|flash|large)){0,6}(?: \([\w. -]{1,24}\))?\\{0,8}["']/i;

/** What a trace of a model says of its input and its output. */
const ofModels =
  /^(?:gen_ai|llm|traceloop)_(?:prompts?|completions?|input_messages?|output_messages?|system_instructions)(?:_\d{1,3})?(?:_(?:message_)?content)?$/;

/** `positive_prompt`, `X-Prompt`; what a program asks its user is none. */
const ofPrompts =
  /(?<!(?:^|_)(?:no|skip|show|confirm|login|shell|ask|max|min|on|is|has|can|the))_prompt$/;

/** `ClientRequestHost`, `:authority`: a host of several labels is one there, a word could be anything. */
const ofHost = /(?:^authority|_(?:host|hostname|authority|fqdn))$/;

function hostAt(place: Parameters<typeof readers.host>[0]): readonly Hit[] | undefined {
  const value = readers.host(place);
  return value && place.view.text.slice(value.from, value.to).includes('.')
    ? [{ kind: 'host', ...value }]
    : undefined;
}

/** A machine and an organization are named in many ways; these are somebody's wherever they hang. */
const ofSomebody: ReadonlySet<Kind> = new Set([
  'person',
  'user',
  'national-id',
  'one-time-code',
  'private-text',
]);

/** `user.safety_identifier = "…"`, `job.prompt = '…'`: what the last part of a name promises. */
function lastPromise(name: string): readonly Names[] | undefined {
  if (!name.includes('.')) return undefined;
  if (lasts.has(name)) return lasts.get(name);
  const last = /\.(?!(?:uid|sub|display_?name|holder)$)([A-Za-z_]\w{2,40})$/i.exec(name)?.[1];
  const entries = last === undefined ? undefined : byName.get(nameOf(last).joined);
  const own = entries?.filter(({ kind }) => ofSomebody.has(kind)) ?? [];
  const promise = own.length > 0 ? own : undefined;
  if (lasts.size < 5000) lasts.set(name, promise);
  return promise;
}

const lasts = new Map<string, readonly Names[] | undefined>();

/** There a word without quotes is a variable, but in a file of settings or as an option of Java. */
const isWritten = (text: string, at: number, name: string, joint: string): boolean =>
  /["'`]/.test(text.slice(at - 1, at + 6)) ||
  (joint === '=' &&
    (name.startsWith('-D') ||
      (/\..*\./.test(name) &&
        /(?:^|[\r\n])$/.test(text.slice(0, at - 1 - name.length).slice(-1)))) &&
    /^[^\s;,()"']{2,40}(?:[ \t]*(?:\r?\n|$)|[ \t]+-)/.test(text.slice(at, at + 50)));

/** The entries of a name in the table, or that it ends as the name of a host. */
function promiseOf(name: string): readonly Names[] | 'host' | undefined {
  const { joined } = nameOf(name);
  const entries = byName.get(joined);
  if (entries) return entries;
  if (ofModels.test(joined) || ofPrompts.test(joined)) return byName.get('prompt');
  const known = endsAs(joined);
  if (known !== undefined) return byName.get(known);
  return ofHost.test(joined) ? 'host' : undefined;
}

/** Of which kinds what stands under a name is; none where it promises nothing. */
export function kindsUnder(name: string): readonly Kind[] {
  const promise = promiseOf(name);
  return typeof promise === 'object' ? promise.map(({ kind }) => kind) : [];
}

/** Names that promise nothing: most that a text holds, and each of them again and again. */
const silent = new Set<string>();

export function promisesNothing(name: string): boolean {
  if (silent.has(name)) return true;
  const isSilent =
    promiseOf(name) === undefined && classOf(name) === undefined && lastPromise(name) === undefined;
  if (isSilent && silent.size < 5000) silent.add(name);
  return isSilent;
}

/** What a name promises beside credentials; undefined when it promises nothing. */
export function otherNames(
  name: string,
  view: View,
  at: number,
  joint: string,
): readonly Hit[] | undefined {
  const whole = promiseOf(name);
  if (whole === 'host') return hostAt({ view, at, joint, name });
  const entries = whole ?? lastPromise(name);
  if (entries === undefined) return undefined;
  if (whole === undefined && !isWritten(view.text, at, name, joint)) return undefined;
  if (/^uid$/i.test(name) && !isPersonsUid(view.text, at)) return [];
  if (nameOf(name).joined === 'display_name' && product.test(view.text.slice(at, at + 60)))
    return [];
  const found = entries.flatMap(({ kind, form }) => {
    const value = readers[form]({ view, at, joint, name });
    return value === undefined ? [] : [{ kind, ...value }];
  });
  // Where it is no number it can still be a password.
  return found.length === 0 && /passw|licen[cs]e|token/i.test(name) ? undefined : found;
}
