import type { Rule } from './rule.ts';
import { together } from './together.ts';

/**
 * What the service says most often, as people, forms and translating programs tell it: German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese, Korean. Nobody translates alike, so of a sentence
 * only its ideas are looked for, in any order.
 */
const key =
  /OPENAI_API_KEY|api[- ]?(?:key|schlüssel|sleutel|anahtar|キー|密钥|ключ[a-zÀ-ӿ]*|키)|cl[ée] (?:d['’])?api|cl[ée] openai|(?:clave|chave) (?:de (?:la )?|da )?(?:api|openai)|klucz[a-zÀ-ӿ]* (?:do )?api|chiave (?:api|openai)|(?:openai|オープンai)[- ]?(?:schlüssel|sleutel|キー|密钥)|ключ[a-zÀ-ӿ]* (?:api|openai)/i;

const unset =
  /nicht (?:gesetzt|gefunden|angegeben|definiert|vorhanden|da\b)|\bfehlt|\bleer\b|non (?:définie?|renseignée?|trouvée?|fournie?)|pas (?:été )?(?:définie?|renseignée?|trouvée?|fournie?)|\bmanqu\w+|\babsente?\b|\bvide\b|no (?:está|se ha|se) (?:definid|configurad|encontr|puest|establecid)\w*|no (?:definida|configurada|encontrada)|\bfalta\b|\bvac[ií][oa]\b|não (?:está |foi )?(?:definida|configurada|encontrada|informada)|\bausente\b|\bvazi[oa]\b|nie (?:jest |została |zosta[łl]o |ma )?(?:ustawion|znalezion|zdefiniowan|podan)[a-zÀ-ӿ]*|\bbrak(?:uje)?(?![a-zÀ-ӿ])|\bpust[aey]\b|non (?:è |è stata )?(?:trovata|impostata|definita)|\bmanca\b|\bvuot[oa]\b|niet (?:ingesteld|gevonden|gezet|opgegeven|aanwezig)|ontbreekt|\bleeg\b|erforderlich|obligatoire|obligat[oó]ri[oa]|obligator|\brequise?s?\b|requerid|necessári|wymagan|verplicht|vereist|обязател|必須|必填|필수|не (?:задан|указан|установлен|найден|определ)|отсутству|пуст(?:ой|ая|а)(?![a-zÀ-ӿ])|設定されてい(?:ない|ません)|未設定|見つかりません|(?<!正しく|では|じゃ)ありません|が空|未(?:设置|配置|定义|提供)|缺少|为空|没有设置|未找到|找不到|没找到|不存在|설정되지|없(?:습니다|음|다)/i;

const refusedKey =
  /ungültig|\bfalsch|abgelaufen|nicht (?:gültig|akzeptiert)|invalide|incorrecte|erronée|expirée|révoquée|inválida|incorrecta|incorreta|no (?:es |está )?válida|pas valide|não é válida|non è valida|nie jest (?:prawidłow|ważn)|niet geldig|有効ではありません|caducada|expirada|revocada|revogada|nieprawidłow|niepoprawn|nieważn|wygas[łl]|non valida|errata|scaduta|ongeldig|onjuist|verlopen|неверн|недействит|неправильн|просроч|отозван|無効|正しくあり|正しくない|間違|期限切れ|失効|无效|不正确|过期|错误|유효하지|잘못된|만료|geçersiz/i;

/** A key that lacks a right is there. */
const rights =
  /berechtigung|\brechte?\b|autorisation|permiso|permiss|uprawnie|autorizzazion|rechten|прав[оа]?(?![a-zÀ-ӿ])|権限|权限|권한|scope/i;
const lacking =
  /fehl|\bkeine?\b|nicht|manqu|\bpas\b|falta|\bno (?:tiene|hay)|\bsin\b|não (?:tem|possui)|\bbrak|nie ma|\bmanca|non ha|ontbre|\bgeen\b|\bнет\b|недостаточно|не хватает|ありません|ない|不足|没有|缺少|없/i;
const notOfRights = new RegExp(`^(?!.*(?:${rights.source}))`, 'i');

const organization = /organi[sz]+a|組織|组织|團體|организаци|조직|kuruluş/i;
const verified =
  /verifiz|v[ée]rifi[ée]|verific(?:a[dtr]|ación|ação)|zweryfikow|weryfikacj|geverifieerd|verifieer|верифи|подтвер[жд]|認証|確認|验证|驗證|인증|doğrula/i;
const must =
  /\bmuss|\bmüss|\bdoi(?:t|vent)\b|\bdevez\b|\bdebe|\bdeve|\bdevono\b|\bprecisa|\bmusi(?![a-zÀ-ӿ])|\bmoet|должн|нужно|необходимо|必要|なければ|必须|需要|해야|필요|gerek/i;
/** What is demanded of who calls. */
const demanded =
  /verlang|fordert|il faut|\b(?:me|nous|on) demande|exige|requiert|\bpide|\brequiere|\bpede|\brequer|\bchiede|\brichied|wymaga|vraagt|vereis|требу|прос[ия]т|要求(?:先)?(?:验|认|驗|認)|を要求|요구/i;
const unverified =
  /nicht (?:[a-zÀ-ӿ]+ )?verifiz|pas (?:encore )?vérifi|no (?:está |ha sido )?verific|não (?:está |foi )?verific|non (?:è )?(?:ancora )?verific|nie (?:jest |została )?zweryf|niet geverif|не (?:[a-zÀ-ӿ]+ )?(?:верифиц|подтвержд)|(?:認証|確認)されてい(?:ない|ません)|未(?:经)?(?:验证|認証|认证|確認)/i;

/** What users say to rule a cause out: "is verified already", "is not used up". */
const notDenied =
  /^(?!.*(?:(?:bereits|\bschon\b|déjà)(?! (?:aufgebraucht|erschöpft|erreicht|überschritten|abgelaufen|épuisé|atteint|dépassé|expiré))|\bya (?:está|est[áa]n|ha)\b|\bgià\b|(?<![a-zÀ-ӿ])já(?![a-zÀ-ӿ]| não)|(?<![a-zÀ-ӿ])już(?![a-zÀ-ӿ]| nie)|уже(?! (?:не|исчерп|достиг|превыш))|既に|すでに|已经(?![用超耗达过停下弃退])|\b(?:noch )?nicht (?:erreicht|aufgebraucht|überschritten|abgelaufen|erschöpft|gesperrt)|pas (?:encore )?(?:atteint|dépassé|épuisé|expiré|bloqué)|no (?:se )?(?:ha |han |está )?(?:sido )?(?:alcanz|agot|super|caduc|exced)|não (?:foi |está )?(?:ating|esgot|exced|expir|ultrap)|non (?:è )?(?:stat[oa] )?(?:raggiunt|esaurit|superat|scadut)|nie (?:został[a-zÀ-ӿ]? |jest )?(?:osiągni|wyczerpan|przekroczon|wygas)|niet (?:bereikt|overschreden|verlopen|op\b)|не (?:был[a-zÀ-ӿ]? )?(?:достигнут|исчерпан|превыш|просроч)|まだ|没有(?:达到|超)|尚未(?:达|超|用)|未达|(?<!nicht )(?:ist|wurde|wird) (?:doch |aber )?gesetzt|est (?:bien )?définie|(?<!no |não )está (?:bien |bem )?(?:definida|configurada|puesta)|(?<!nie )jest ustawion|(?<!non )è impostata|設定済み|設定しました|已设置))/i;
const told = (...ideas: readonly RegExp[]): Pick<RegExp, 'test'> => together(...ideas, notDenied);

const request =
  /anfrage|anforderung|demande|requête|solicitud|petición|pedido|solicita[cç]|richiesta|verzoek|aanvraag|żądani|zapytani|запрос|リクエスト|要求|请求|요청|\bprompt|\bbild|\bimage|imagen|imagem|immagine|afbeelding|obraz|изображени|картинк|画像|图/i;
const safety =
  /sicherheitssystem|système de s[ée]curité|sistema de segur|sistema di sicurezza|veiligheidssysteem|system[a-zÀ-ӿ]* bezpiecze|систем[a-zÀ-ӿ]* безопасности|セーフティ|安全システム|安全(?:系统|机制)|안전 시스템|mod[ée]ration(?!['"`]?\s?[=:]|['"`]? param)|moderación|moderação|moderazione|moderacj|модераци|モデレーション/i;
const rejected =
  /\bblocked|\brejected|\brefused|abgelehnt|blockiert|abgewiesen|rejet|refus[ée]|bloqu|rechaz|rejeit|recusad|odrzuc|zablokow|rifiutat|respint|bloccat|geweigerd|afgewezen|geblokkeerd|отклон|заблокир|отверг|拒否|拒絶|却下|ブロック|拒绝|拦截|阻止|거부|차단/i;

const perMinute =
  /(?:bilder|images|imágenes|imagens|immagini|afbeeldingen|obraz[a-zÀ-ӿ]*|изображени[a-zÀ-ӿ]*|картин[a-zÀ-ӿ]*|枚|张|anfragen|requêtes|solicitudes|peticiones|requisições|solicitações|richieste|verzoeken|zapytań|żądań|запрос[a-zÀ-ӿ]*|リクエスト|次请求) ?(?:pro|par|por|al|per|na|в|\/|毎|每) ?(?:minut|мин|分)|(?:毎分|每分钟|1分(?:間に|あたり))/i;
const limit = /limit|límite|лимит|制限|上限|限制|제한/i;
const rate =
  /(?:raten|anfrage(?:n)?|geschwindigkeits)-?(?:limit|grenze|begrenzung)|limite de (?:vitesse|débit|taux|requêtes|fréquence|taxa|solicitações|requisições|velocidade)|límite de (?:velocidad|tasa|solicitudes|peticiones|frecuencia)|limit[a-zÀ-ӿ]* (?:szybkości|zapytań|żądań|częstotliwości)|limite di (?:frequenza|velocità|richieste)|snelheidslimiet|verzoeklimiet|лимит[a-zÀ-ӿ]* (?:запрос|скорост|частот)[a-zÀ-ӿ]*|ограничени[a-zÀ-ӿ]* (?:скорост|частот|запрос)[a-zÀ-ӿ]*|レート(?:制限|リミット)|(?:速率|频率|請求|请求)(?:限制|上限)|속도 제한/i;
const reached =
  /erreicht|überschritt|überzogen|aufgebraucht|erschöpft|atteint|dépass|épuis|alcanz|llegad|exced|superad|agotad|atingid|ultrapass|esgotad|osiągni|przekrocz|wyczerpa|raggiunt|superat|esaurit|bereikt|overschre|opgebruikt|достигнут|превы|исчерпа|закончил|到達|達し(?:ま|た|て)|超過|超え|使い切|达到|超出|超过|超限|用完|用尽|耗尽|초과|소진|도달|aştınız|aşıldı/i;

const tooMany =
  /zu viele an(?:fragen|forderungen)|trop de (?:requêtes|demandes)|demasiad[ao]s (?:solicitudes|peticiones)|muit[ao]s (?:solicitações|requisições|pedidos)|troppe richieste|te veel (?:verzoeken|aanvragen)|zbyt wiele (?:żądań|zapytań)|слишком много запросов|リクエストが多すぎ|请求(?:过多|太多)|요청이 너무 많/i;
/** "Try again in 12 s": the service says it of this only. */
const waiting =
  /(?:versuche?n?(?: sie)? es (?:bitte )?in|réessaye[zr] dans|inténtal[oe] de nuevo en|vuelv[ae] a intentarlo en|tente novamente em|riprova tra|probeer het (?:opnieuw )?over|spróbuj ponownie za|попробуйте .{0,20}через|повторите .{0,20}через) \d+(?:[.,]\d+)? ?(?:s|сек|с\b|min|мин)|\d+ ?秒(?:後に|后).{0,6}(?:再|もう一度|重试)/i;

const quota =
  /\bquota|cuota|\bcota\b|\bkota|kontingent|квот|クォータ|クオータ|利用枠|配额|额度|할당량/i;
const credit =
  /guthaben|crédits?|saldo|kredyt|środk|credit[io]\b|credits\b|tegoed|krediet|средств|кредит|残高|クレジット|余额|잔액|크레딧|\bkredi(?:ler)?/i;
const used =
  /aufgebraucht|erschöpft|leer\b|reicht nicht|épuisé|insuffisant|agotad|esgotad|insuficiente|terminó|\bacab(?:ó|ou|aron|aram)(?![a-z])|wyczerpa|skończy|brak|esaurit|insufficient[ei]|finit|opgebruikt|onvoldoende|\bop (?:is|zijn)\b|\b(?:is|zijn) op\b|закончил|кончил|исчерпа|недостаточно|不足|使い切|なくなり|用[完光尽]|耗尽|부족|소진|다 (?:써|썼|쓴|떨어)|\bbitti|tükendi|kalmadı/i;

const spending =
  /(?:ausgaben|kosten|abrechnungs|budget)(?:limit|grenze|obergrenze)|hart[a-zÀ-ӿ]* limit|(?:limite|plafond) (?:(?:stricte?|mensuel(?:le)?) )?de (?:dépenses?|facturation)|(?:límite|tope) (?:(?:estricto|mensual) )?de (?:gastos?|facturación)|(?:limite|teto) (?:(?:rígido|mensal) )?de (?:gastos?|faturamento|cobrança)|limit[a-zÀ-ӿ]* (?:wydatków|rozlicze[a-zÀ-ӿ]*)|(?:limite|tetto) (?:mensile )?di (?:spesa|fatturazione)|uitgavenlimiet|bestedingslimiet|лимит[a-zÀ-ӿ]* (?:расход|трат|биллинг)[a-zÀ-ӿ]*|(?:支出|利用額?|請求|予算)の?(?:上限|限度額|ハードリミット)|(?:消费|支出|账单|计费)(?:硬)?(?:上限|限额)|(?:지출|결제|예산) ?(?:한도|상한)|billing hard limit/i;

const model = /modell|modèle|modelo|modello|\bmodelu?\b|модел|モデル|模型|모델/i;
const absent =
  /existiert nicht|gibt es nicht|nicht gefunden|n['’]existe pas|introuvable|no existe|no se encontr|não (?:existe|foi encontrad)|non esiste|non trovato|bestaat niet|niet gevonden|nie (?:istnieje|znaleziono|został znaleziony)|не (?:существует|найден)|存在しません|存在しない|見つかりません|不存在|未找到|找不到|존재하지 않/i;
const noAccess =
  /(?:kein(?:en)? |nicht )zug(?:riff|ang)|n['’](?:a|avez|ai) pas (?:l['’])?accès|sans accès|no (?:tiene|tengo|tienes|hay) acceso|sin acceso|não (?:tem|tenho|possui) acesso|non (?:ha|ho|hai) accesso|geen toegang|nie ma(?:m|sz)? dostępu|(?:нет|не имеет) доступа|アクセス(?:権がありません|できません|権限がありません)|无权(?:访问|使用)|没有.{0,12}(?:权限|访问)|액세스 권한이 없/i;
const gone =
  /abgeschaltet|wurden? eingestellt|nicht mehr (?:verfügbar|unterstützt|angeboten)|a été (?:retiré|arrêté|abandonné)|n['’]est plus (?:disponible|pris)|retirado|descontinuad|ya no (?:está|existe|se admite)|desativad|não está mais|wycofan|niet meer (?:beschikbaar|ondersteund)|non è più (?:disponibile|supportato)|больше не (?:доступн|поддержив)|廃止|提供終了|下线|停用|弃用|退役|더 이상 (?:사용|지원)/i;

/** By its name alone it is told of, and only where both stand together: errors can be gone as well. */
const goneByName =
  /(?:dall-?e|gpt-image(?!-2))(?:[- ]\d[\w.-]{0,16})? ?(?:gibt es nicht mehr|n['’]existe plus|ya no existe|já não existe|não existe mais|non esiste più|bestaat niet meer|już nie istnieje|больше (?:нет|не существ)|artık yok|[^.,;:!?\n]{0,24}(?:abgeschaltet|eingestellt|retir(?:é(?![a-z])|ad[oa]|aron)|arrêté|descontinuad|ritirat|wycofan|отключ[иё]|kaldırıldı|廃止|提供終了|下线|停用|弃用|退役|종료))/i;

const country =
  /\bland\b.{0,40}\bregion|pays, (?:la |cette )?région|país, (?:la |o )?regi|kraj.{0,20}region|paese, (?:la )?region|страна|国(?:、|・|や|または)|国家(?:、|或|\/|，)|이 국가|국가(?:,|·| 또는)|ülke, bölge/i;
const unsupported =
  /nicht unterstützt|(?:pas|non) prise?s? en charge|no (?:(?:es|son|está|están) )?(?:compatible|admitid|soportad)|não (?:(?:é|são) )?(?:suportad|compatív)|incompat|nie(?: jest| są)? ?obsługiwan|non (?:(?:è|sono) )?supportat|niet ondersteund|не поддержива|サポートされていません|対応していません|不(?:受)?支持|지원되지|desteklenm/i;

const prompt = /\bprompt|プロンプト|提示词|промпт|프롬프트/i;
const multiple =
  /teilbar|vielfach|divisible|múltipl|multipl[oi]\b|multiples? de\b|wielokrotn|podzieln|deelbaar|veelvoud|кратн|(?<![a-zÀ-ӿ])дели|倍数|整除|割り切れ|배수/i;
const account =
  /\bkonto|\bcompte\b|cuenta|\bconta\b|\baccount\b|аккаунт|учетн|アカウント|账[户号]|계정|\bhesa[bp]/i;
const inactive =
  /(?:nicht|ikke|niet|n['’]est pas|no est[áa]|não está|non è|nie jest) (?:mehr |plus |più )?a[kct]?t(?:[iy][vwf]|ief)|(?<![a-zÀ-ӿ])не ?актив(?:ен|на)|有効では(?:ありません|ない)|未(?:激活|启用)|활성 상태가 아|etkin değil|\bina[ct]?ti[fv]/i;
const closed =
  /deaktiviert|gesperrt|stillgelegt|désactivé|suspendu|desactivad|suspendid|desativad|suspens|disattivat|sospes|gedeactiveerd|geblokkeerd|opgeschort|dezaktywowan|zablokowan|zawieszon|деактивирован|заблокирован|приостановлен|無効化|停止され|凍結|停用|封禁|冻结|비활성화|정지/i;
const transparency =
  /transparente[nrs]? hintergrund|fond transparent|fondo transparente|fundo transparente|sfondo trasparente|transparante achtergrond|przezroczyst[a-zÀ-ӿ]+ tł|прозрачн[a-zÀ-ӿ]+ фон|背景透過|透明な?背景/i;
const notTaken =
  /unterstützt|\bgeht\b|prise? en charge|\bcompatible|admit|soport|suport|support|obsług|ondersteun|поддерж|サポート|対応|支持|invalid|\b400\b/i;
const server = /serveur|\bserver|servidor|serwer|сервер|サーバー|服务器|서버|sunucu/i;
const failed =
  /erreur|fehler|\berror|\berro\b|errore|\bfout|błąd|ошибк|エラー|错误|出错|오류|\bhata/i;
const processing =
  /traitement|verarbeit|procesar|processa|elabora|verwerk|przetwarza|обработ|処理|处理|처리|\bişle/i;

const card =
  /kreditkarte|zahlung|carte (?:bancaire|de crédit)|paiement|tarjeta|\bpago\b|cartão|pagamento|carta di credito|płatnoś|betaling|creditcard|платеж|платёж|банковск[a-zÀ-ӿ]+ карт|カード|支払い|支付|付款|信用卡/i;
const bounced = /fehlgeschlagen|échou|fallid|\bfalh|fallit|nieudan|mislukt|не прош|失敗|失败|실패/i;

const host =
  /\bhost|hôte|\bnome\b|\bnombre\b|\bnom\b|\bnaam\b|\bnazw|имя (?:узла|хоста|сервера)|ホスト|主机|域名|\bdns\b/i;
const resolved =
  /auflös(?!ung)|namensauflösung|aufgelöst|résou|résolu|resolver\b|resolvid|resuel|risol|rozwiąza|rozpozna|разреш|解決|解析|opgelost|omgezet/i;
const negated =
  /\bnicht\b|\bkein\b|\bpas\b|\bno\b|não|\bnon\b|impossib|(?<![a-zÀ-ӿ])nie(?![a-zÀ-ӿ])|\bniet\b|(?<![a-zÀ-ӿ])не(?![a-zÀ-ӿ])|\bgeen\b|ません|ない|无法|不能|没有|不是|아니|아닙/i;
const noInternet =
  /\bkeine? (?:internet(?!problem)|netz\b|verbindung zum internet)|\b(?:pas|aucune?) (?:d['’](?:accès )?internet|de réseau|(?:de )?connexion (?:à l['’]|à )?internet)|\b(?:sin|no (?:tiene|tengo|hay)|sem|não (?:tem|tenho|há)|senza|nessuna|non (?:ha|ho|c['’]è)|geen|brak) (?:(?:conexión|acceso|conexão|acesso|connessione|połączenia) (?:com a |a la |à |a |z )?)?internet|нет (?:(?:подключения|соединения|доступа) (?:к|с) )?интернет|インターネットに(?:接続でき|つながら|接続されてい(?:ない|ません))|インターネット接続がありません|(?:没有|无)(?:互联网|网络)(?!问题)|断网|未连接到(?:互联网|网络)|인터넷(?:에 연결되(?:어 있)?지| ?연결이 (?:없|끊))|nternet bağlantısı yok/i;

const picture =
  /\bbild|\bimage|imagen|imagem|immagin|afbeelding|obraz|изображени|画像|图|\bmask|máscara|masque/i;
const pictureKind = /\bpng\b|\b\d+ ?MB\b|\bmime\b|alpha|kanał|прозрачност/i;

/** Two pictures that belong together, and differ. */
const mask = /\bmask|máscara|\bmasque|maschera|masker|маск[аиуе]|マスク|蒙版|遮罩|마스크/i;
const extent =
  /größe|abmessung|\btaille|dimensi|tama[nñ]ho|tamaño|wymiar|rozmiar|formaat|afmeting|размер|サイズ|寸法|尺寸|大小|크기|boyut/i;
const differing =
  /\bander|nicht (?:gleich|überein|dieselbe)|(?:muss|müssen)\b.{0,40}gleiche|\bmuss dieselbe|pas (?:la même|les mêmes)|différent|no (?:tienen?|son) (?:el|la|los|las)? ?mism|no coincid|não (?:têm|tem) o mesmo|diferente|divers|\binn[ey]|różn|verschil|не совпада|отлича|разн(?:ый|ые|ого)|一致し(?:ません|ない|てい)|異な|違[いう]|不一致|不同|不匹配|일치하지|다르|다릅|farklı/i;
const validPng =
  /gültige[sn]? png|png (?:valide|válido|valido)|geldige? png|有効な ?png|有效的 ?png|유효한 png|prawidłow[a-zÀ-ӿ]* (?:plik[a-zÀ-ӿ]* )?png|корректн[а-я]* (?:файл[а-я]* )?png/i;

const tooLong =
  /zu lang|überschreitet|trop long|dépasse|demasiado larg|muito long|excede|supera|troppo lung|te lang|za dług|przekracza|слишком длин|превышает|長すぎ|超え|太长|过长|超过|超出|너무 길/i;

const timeUp =
  /zeitüberschreitung|\btime-?out\b|tiempo de espera|délai|tempo (?:limite|de espera|scaduto|esgotado|massimo)|время ожидания|przekroczono (?:limit )?czas|タイムアウト|超时|시간 ?초과|zaman aşımı|тайм-?аут/;
const connecting =
  /verbindungsaufbau|(?:bei der|zur?|der) verbindung (?:mit|zu)|beim verbinden|conectar|conexi[óo]n|conexão|connexion|connessione|connettersi|подключени|соединени|połączeni|接続|连接|連線|연결|verbinden met|bağlan/;
/** Of the connection, not of the answer: both words stand close together. */
const connectTimeUp = new RegExp(
  `(?:${timeUp.source})[^,;:.，。\\n]{0,24}(?:${connecting.source})|(?:${connecting.source})(?:(?!\\b(?:aber|mais|pero|mas|ma|maar)\\b|но |但|ますが|けど|는데)[^,;，。、\\n]){0,40}(?:${timeUp.source})`,
  'i',
);

/** A link to a picture; those of the service last an hour. */
const pictureLink =
  /(?:bild|image|imagen|imagem|immagin\w|afbeelding\w?|obraz|картин|изображен|画像|图片|圖片|이미지)[^.,;\n]{0,24}(?:link|url|リンク|链接|連結|링크|adres)|(?:link|url|lien|enlace|ссылк)[^.,;\n]{0,24}(?:bild|image|imagem|immagin|afbeelding|obraz|картин|изображен)/i;
const ranOut =
  /abgelaufen|expir(?:ed|é|ad|ou|ó)|caduc(?:ó|ad|aron)|scadut|verlopen|wygas|ист[её]к|(?:期限|有効期間)(?:が)?切れ|期限が過ぎ|失效|[过過]期|만료/i;

/** Without the word for the API beside it, a refused key is one of it only where an answer of it stands there too. */
const anyKey =
  /schlüssel|\bcl(?:é|ef)(?![a-zà-ÿ])|clave|chave|chiave|klucz|sleutel|ключ|キー|密钥|令牌|키(?:가|를|는)/i;
const revoked =
  /widerrufen|révoqu|revocad|revogad|revocat|cofnięt|unieważni|ingetrokken|отозва|失効|撤销|吊销|폐기/i;
const refusedCall = /\b401\b/;

/** The picture came as b64_json, and the code looks for an address. */
const base64 = /b64_?json/i;
const emptyAddress =
  /\burl\b['"`]?\)?[^.;:\n]{0,24}(?:undefined|\bnull\b|\bnone\b|\bleer\b|\bleeg\b|\bvide\b|vac[ií][oa]|\bvazi[oa]|\bvuot[oa]|\bpust[aey]|пуст|空|비어|boş)/i;
const firstAddress = /data\[0\]\.url/i;
const contrary =
  /\b(?:but|aber|mais|pero|mas|ma|maar|ale)\b|(?<![a-zÀ-ӿ])но(?![a-zÀ-ӿ])|のに|但|는데|지만/i;
const wentWell =
  /\b200\b|klappt|funktioniert|réussi|fonctionne|funciona|riesce|lukt\b|werkt|udaje|działa|проходит|работает|успеш|成功|성공/i;

/** Narrow sentences before wide ones, as those of the service stand. */
export const translatedRules: readonly Rule[] = [
  {
    says: 'says-organization-unverified',
    words: [
      told(verified, organization, must),
      told(verified, organization, demanded),
      told(unverified, organization),
    ],
  },
  { says: 'says-content-policy', words: [told(safety, rejected, request)] },
  { says: 'says-account-deactivated', words: [told(closed, account)] },
  { says: 'says-model-denied', words: [told(noAccess, model)] },
  { says: 'says-model-retired', words: [told(gone, model), told(goneByName)] },
  { says: 'says-model-missing', words: [told(absent, model)] },
  { says: 'says-region-unsupported', words: [told(country, unsupported)] },
  {
    says: 'says-billing-inactive',
    words: [told(card, rejected), told(card, bounced), told(inactive, account)],
  },
  { says: 'says-spend-limit', words: [told(spending, reached)] },
  {
    says: 'says-rate-limit',
    words: [told(perMinute, limit, reached), told(rate, reached), tooMany, waiting],
  },
  {
    says: 'says-quota-exhausted',
    words: [told(quota, reached), told(credit, used), /تجاوزت حصتك/],
  },
  { says: 'says-image-url-expired', words: [together(pictureLink, ranOut)] },
  {
    says: 'says-data-missing',
    words: [
      together(base64, emptyAddress),
      together(firstAddress, emptyAddress, wentWell),
      together(firstAddress, base64, contrary, wentWell),
    ],
  },
  { says: 'says-server-error', words: [told(processing, failed, server)] },
  { says: 'says-background', words: [told(transparency, notTaken)] },
  { says: 'says-size', words: [told(multiple, /(?<!\d)(?:8|16|32|64)(?!\d)/)] },
  { says: 'says-prompt-long', words: [told(prompt, tooLong)] },
  { says: 'says-prompt-missing', words: [told(prompt, unset)] },
  { says: 'says-scope-missing', words: [told(rights, key, lacking)] },
  { says: 'says-key-missing', words: [told(key, unset, notOfRights)] },
  {
    says: 'says-image-input',
    words: [
      told(pictureKind, picture, must),
      told(mask, extent, differing),
      told(validPng, negated),
      /\b(?:type|tipo) mime|\bmime-typ|тип mime|mime ?(?:タイプ|类型|형식)/i,
    ],
  },
  { says: 'says-name-unresolved', words: [told(resolved, host, negated)] },
  { says: 'says-connection-timeout', words: [connectTimeUp] },
  { says: 'says-offline', words: [noInternet] },
  {
    says: 'says-key-incorrect',
    words: [told(key, refusedKey, notOfRights), together(revoked, anyKey, refusedCall)],
  },
];
