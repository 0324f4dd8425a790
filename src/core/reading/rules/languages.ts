import type { Rule } from './rule.ts';

/**
 * The words of systems, proxies and applications in other languages than English, for what is said most often:
 * German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Japanese, Chinese, Korean.
 */
export const languageRules: readonly Rule[] = [
  {
    says: 'says-key-missing',
    words: [
      /(?:api[- ]?)?schlüssel (?:fehlt|nicht (?:gesetzt|gefunden|angegeben))|kein(?:en)? api[- ]?(?:key|schlüssel)/i,
      /cl[ée] (?:d['’])?api (?:manquante|absente|non (?:définie|fournie))|aucune cl[ée]/i,
      /(?:falta|no se (?:ha )?(?:encontr|proporcion|defini)\w*|sin) (?:la )?(?:clave|api key)/i,
      /(?:chave|clave) (?:da |de )?api (?:ausente|não (?:definida|informada|encontrada)|no (?:definida|configurada))/i,
      /api ?キーが(?:(?:設定|指定)されてい?ません|見つか|ありません)|(?:未(?:设置|配置|提供|填写)|缺少|没有).{0,8}(?:api ?key|密钥|令牌)/i,
      /(?:не (?:указан|задан|найден)|отсутствует) (?:api[- ]?)?ключ|api ?키(?:가|를)? (?:없|설정)/i,
    ],
  },
  {
    says: 'says-key-incorrect',
    words: [
      /(?:ungültige[rn]?|falsche[rn]?) (?:api[- ]?)?schlüssel|schlüssel (?:ist )?(?:ungültig|falsch|abgelaufen)/i,
      /cl[ée] (?:d['’])?api (?:invalide|incorrecte|refusée|expirée)/i,
      /(?:clave|chave) (?:de |da )?api (?:no válida|inválida|incorrecta|incorreta|caducada|expirada)/i,
      /api ?キーが(?:無効|正しくあり|間違)|(?:密钥|令牌|api ?key)(?:无效|错误|已过期|不正确)|无效的?(?:密钥|令牌)/i,
      /(?:неверный|недействительный|неправильный) (?:api[- ]?)?ключ|api ?키(?:가|는)? (?:유효하지|잘못)/i,
    ],
  },
  {
    says: 'says-quota-exhausted',
    words: [
      /guthaben (?:ist )?(?:aufgebraucht|erschöpft|reicht nicht)|kontingent (?:ist )?(?:aufgebraucht|erschöpft|überschritten)/i,
      /crédits? (?:insuffisants?|épuisés?)|quota (?:dépassé|épuisé)|solde insuffisant/i,
      /(?:saldo|crédito|créditos) (?:insuficiente|agotado|esgotado)s?|cuota (?:agotada|superada)|cota (?:esgotada|excedida)/i,
      /残高(?:不足|が足り)|クォータ(?:を超|超過)|(?:余额|额度|配额)(?:不足|已?用[完尽]|耗尽)|잔액(?:이)? 부족|할당량/i,
      /недостаточно (?:средств|кредитов)|квота (?:исчерпана|превышена)/i,
    ],
  },
  {
    says: 'says-rate-limit',
    words: [
      /zu viele anfragen|\b(?:raten|anfrage)limit/i,
      /trop de requêtes|demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|troppe richieste/i,
      /リクエストが多すぎ|レート制限|请求(?:过多|太多|过于频繁)|限流|频率(?:限制|过高)|요청이 너무 많|слишком много запросов/i,
    ],
  },
  {
    says: 'says-content-policy',
    words: [
      /(?:inhalts|nutzungs|content-)richtlinien?.{0,40}(?:verst|verletz|abgelehnt)|sicherheitssystem.{0,40}(?:abgelehnt|blockiert)/i,
      /(?:politique|règles) (?:de contenu|d['’]utilisation)|(?:política|normas)s? de (?:contenido|conteúdo|uso)/i,
      /コンテンツポリシー|安全(?:システム|基準|上の理由)|内容(?:政策|策略|审核|违规)|安全(?:系统|策略|审核)/i,
      /политик[уи] (?:контента|использования)|콘텐츠 정책|안전 (?:시스템|정책)/i,
    ],
  },
  {
    says: 'says-model-missing',
    words: [
      /modell\b.{0,60}(?:existiert nicht|nicht gefunden|unbekannt|gibt es nicht)|unbekanntes modell/i,
      /mod[èe]l[eo]\b.{0,60}(?:n['’]existe pas|introuvable|no existe|não existe|no (?:se )?encontr\w+|não (?:foi )?encontrado|inconnu)/i,
      /モデル.{0,40}(?:存在しません|見つかりません)|模型.{0,40}(?:不存在|未找到|找不到)|модель.{0,60}не (?:существует|найдена)/i,
    ],
  },
  {
    says: 'says-overloaded',
    words: [/überlastet|surchargé|sobrecargado|混み合って|過負荷|过载|перегружен|과부하/i],
  },
  {
    says: 'page-blocked',
    words: [
      /(?:seite|website|zugriff|adresse|url|domain)\b.{0,60}(?:gesperrt|blockiert|verweigert)|(?:gesperrt|blockiert) (?:durch|von|wegen)/i,
      /(?:site|page|accès|acc[eè]so|acesso|sitio|página|endereço|dirección)\b.{0,90}(?:bloqu[ée]\w*|refusé|denegado|negado|interdit|restringido|restrito)/i,
      /(?:サイト|ページ|アクセス).{0,30}(?:ブロック|遮断|拒否)|(?:网站|网页|访问|站点).{0,20}(?:被?(?:阻止|拦截|屏蔽|禁止)|拒绝)|(?:사이트|접속|접근).{0,20}차단/i,
      /(?:сайт|доступ|ресурс).{0,40}(?:заблокирован|запрещ[её]н|ограничен)|dostęp.{0,30}zablokowany|toegang geweigerd|erişim engellendi/i,
    ],
  },
  {
    says: 'says-certificate-invalid',
    words: [
      /zertifikat.{0,60}(?:abgelaufen|noch nicht gültig)|certificat.{0,60}expiré|certificado.{0,60}(?:caducad|expirad|vencid)o/i,
      /証明書.{0,30}(?:期限|有効期限)|证书.{0,20}(?:过期|尚未生效)|сертификат.{0,40}(?:истёк|истек|просрочен)/i,
    ],
  },
  {
    says: 'says-certificate-untrusted',
    words: [
      /zertifikat.{0,80}(?:nicht vertrau|unbekannt|selbst ?signiert)|certificat.{0,60}(?:non approuvé|auto-?signé|émetteur)|selbst-?signierte\w* zertifikat/i,
      /certificado.{0,60}(?:no es de confianza|não (?:é )?confiável|autofirmado|autoassinado)|certificato.{0,40}(?:autofirmato|non attendibile)|zelfondertekend|certyfikat.{0,40}samopodpisan|samopodpisan\S{0,4} certyfikat|kendinden imzalı/i,
      /証明書.{0,30}(?:信頼|検証|自己署名)|证书.{0,20}(?:不受信任|不可信|自签名|验证失败)|自签名(?:的)?证书|自己署名(?:の|された)?証明書|сертификат.{0,60}(?:не (?:является )?довер|самоподписан)|самоподписанн\S{1,4} сертификат|자체 서명(?:된)? 인증서/i,
    ],
  },
  {
    says: 'says-name-unresolved',
    words: [
      /name oder dienst nicht bekannt|host(?:name)? (?:ist )?unbekannt|(?:host|name|[\w-]\.(?:com|net|org|io|ai))\b[^;\n]{0,40} konnten? nicht aufgelöst/i,
      /nom ou service inconnu|hôte inconnu|hôte [^.;\n]{0,40}n['’]a pas pu être résolu|nie można rozpoznać nazwy|nombre o servicio desconocid|(?:no (?:se )?(?:ha )?pu(?:do|ede)|não foi possível|impossibile) (?:resolver|risolvere) [^.;\n]{0,30}(?:\bhost|\bnombre|\bnome|dom[íi]nio|dirección|[\w-]\.(?:com|net|org|io|ai)\b)|host desconhecido/i,
      /名前(?:または|解決)|ホスト(?:が|名を)(?:見つかり|解決)|无法解析.{0,30}(?:主机|域名|地址|服务器|\.(?:com|net|org|io|ai)\b)|\.(?:com|net|org|io|ai) ?无法解析|域名解析(?:失败|错误|不)|未知的?主机|알 수 없는 호스트/i,
      /(?:этот хост|имя хоста|узел) неизвест|не уда(?:лось|[её]тся) (?:разрешить|преобразовать|определить) (?:имя|адрес)|호스트 이름을 (?:확인|찾|해석)|ana bilgisayar adı çöz/i,
    ],
  },
  {
    says: 'says-connection-refused',
    words: [
      /verbindung (?:wurde )?(?:verweigert|abgelehnt)|zielcomputer die verbindung verweigerte/i,
      /connexion refusée|conexión (?:rechazada|denegada)|conexão (?:recusada|negada)|connessione rifiutata|połączenie odrzucone/i,
      /接続(?:を|が)?拒否|积极拒绝|(?:主动|积极)?拒绝(?:了)?[，,]?(?:连接|該?连接|无法连接)|연결(?:을|이)? 거부|отверг запрос на подключение|в соединении отказано/i,
    ],
  },
  {
    says: 'says-connection-reset',
    words: [
      /verbindung (?:wurde )?(?:zurückgesetzt|(?:vorzeitig|unerwartet) (?:geschlossen|beendet)|getrennt)|vom remotehost geschlossen/i,
      /connexion (?:a été )?(?:réinitialisée|fermée|interrompue|perdue)|conexión (?:restablecida|cerrada|interrumpida)|conexão (?:redefinida|encerrada|interrompida|fechada)/i,
      /接続が(?:リセット|切断)|连接(?:被|已)(?:重置|断开|关闭)|强迫关闭|연결이 (?:끊|재설정)|принудительно разорвал|соединение (?:сброшено|разорвано)/i,
    ],
  },
  {
    says: 'says-timed-out',
    words: [
      /zeitüberschreitung|zeitlimit|délai (?:d['’]attente )?(?:dépassé|expiré)|tiempo de espera|tempo (?:limite )?(?:esgotado|excedido)/i,
      /タイムアウト|時間切れ|超时|시간 ?초과|(?:превышен|истек|истёк)[а-яё]* .{0,20}(?:ожидани|врем)|тайм-?аут|przekroczono .{0,20}czas|zaman aşımı/i,
    ],
  },
  {
    says: 'says-server-error',
    words: [
      /interner serverfehler|erreur interne du serveur|error interno del servidor|erro interno do servidor/i,
      /サーバー(?:内部)?エラー|服务器内部错误|внутренняя ошибка сервера|서버 (?:내부 )?오류/i,
    ],
  },
];
