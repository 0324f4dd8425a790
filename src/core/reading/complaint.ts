/** What does not happen, with its negation, in the languages that users write most. None of it tells why. */
const complaints: readonly RegExp[] = [
  /(?:\b(?:no longer|not|never|stopped|stops|quit)|n['’]t) (?:\w+ )?(?:work|com(?:e|ing)\b|appear|show|load|generat|render|creat|arriv|return|finish|display|answer|respond|draw|paint|produce|send)\w*/i,
  /\bthen nothing\b|\b(?:stopped|nothing) (?:work|com|appear|show|load|generat|happen|arriv|return|render)\w*|\bno (?:images?|pictures?|answer|response|output|result)\b/i,
  /\b(?:geht|gehen|ging|funktionier\w*|komm\w*|kam(?:en)?|erschein\w*|lädt|laden|läuft|laufen|lief|klappt\w*|zeig\w*|bekomm\w*|erhalte\w*|seh\w*|liefer\w*|erzeug\w*|antwort\w*|tut|tun|wird|werden|öffnet)\b[^,.;:!?\n]{0,60}\b(?:nicht|nichts|nie|keine?n?)\b/i,
  /\bkeine?n? (?:\w+ )?(?:bild|antwort|ergebnis|ausgabe)|\bnicht(?:s)? mehr\b|\b(?:kaputt|hängt|streikt|defekt|bricht ab)\b/i,
  /\bn(?:e |['’])\S+ (?:\S+ ){0,2}?(?:pas|plus|rien|jamais|aucune?)\b|\b(?:marche|fonctionne|affiche|génère|vient|répond) (?:pas|plus)\b|\ben panne\b|\baucune (?:image|réponse)/i,
  /\b(?:no|nunca) (?:(?:se|me|nos|le|puedo|puede|logro|consigo|ha|est[áa]|han) ){0,2}(?:funciona|genera|crea|aparec|carg|sal|lleg|muestra|respond|devuelv|obten|recib|va\b|anda|hay (?:imagen|respuesta))\w*|\bdej(?:ó|aron|a|an) de\b|\bya no\b|\bsin (?:imagen|respuesta)\b|\bse (?:cuelga|queda)\b/i,
  /\bnão (?:(?:se|me|está|estão|consigo|consegue|foi) ){0,2}(?:funcion|ger|cri|aparec|carreg|sa[ií]|cheg|mostr|respond|devolv|receb|vem|vêm|dá)\w*|\b(?:parou|pararam|deixou) de\b|\bnenhuma (?:imagem|resposta)\b/i,
  /\bnon (?:(?:si|mi|riesco|riesce|viene|vengono|ha|a) ){0,3}(?:funzion|gener|cre|appa|caric|arriv|rispond|vien|veng|mostr|va\b|vanno)\w*|\bha(?:nno)? smesso\b|\bnessuna (?:immagine|risposta)\b/i,
  /\b(?:werk\w*|kom\w*|laad\w*|laden|verschijn\w*|ga(?:at|an)|lukt|doet|doen|krijg\w*|zie\w*|toont|maakt|reageert)\b[^,.;:!?\n]{0,50}\b(?:niet|geen|niks|niets|nooit)\b|\bgeen (?:afbeelding|plaatje|antwoord)|\bgestopt met\b/i,
  /(?<![a-zÀ-ӿ])nie (?:[a-zÀ-ӿ]+ )?(?:dzia[łl]a|generuj|pojawia|wyświetla|ładuj|mog|dostaj|odpowiada|tworz|przychodz|wychodz|widać|widzę|ma (?:obraz|odpowiedzi)|rysuj|powstaj)[a-zÀ-ӿ]*|(?<![a-zÀ-ӿ])(?:przesta[łl]|zepsu|zawiesza)[a-zÀ-ӿ]*/i,
  /(?<![a-zÀ-ӿ])не (?:[a-zÀ-ӿ]+ )?(?:работа|генерир|созда|появля|приход|загруж|отобража|показыв|отвеча|получа|рису|выходит|прац|відобража|з.явля)[a-zÀ-ӿ]*|(?:перестал|сломал|завис|перестав)[a-zÀ-ӿ]*|(?:нет|ни одной) (?:картин|изображен|ответ)/i,
  /(?:でき|動か|動作し|表示され|生成され|作れ|作成され|出(?:て(?:こ|来)?)?|返って(?:こ|き)?|届か|来|使え|描け|反応し)(?:ません|ない|なく|なかった)|うまくいかな|止まって|おかしい/,
  /(?:无法|不能|没有|没法|不再|未能|無法|沒有)(?:[^，。]{0,6})(?:生成|显示|出图|工作|返回|响应|加载|出来|图|產生|顯示)|(?:生成|显示|出|画|打)不(?:了|出|开)|出不来|不(?:工作|显示|出图)|坏了|没(?:反应|图|动静)|卡住/,
  /(?:안|못) ?(?:돼|되|됩|나와|나옵|나오|만들|뜨)|되지 않|나오지 않|작동하지|생성되지|멈(?:췄|춤)/,
  /çalışm[ıi]yor|gelmiyor|oluşturm[uı]yor|açılmıyor|görünm[üu]yor|durdu\b/i,
  /\b(?:fungerar|fungerer|virker|kommer|visas|vises) (?:\w+ )?(?:inte|ikke)\b|\bei (?:toimi|näy|tule)|\bne(?:funguje|generuje|zobrazuje|jde|fungují|chodí)|\bnem (?:működik|jelenik|tölt)|\bnu (?:mai )?(?:funcț|func[tţ]|apar|merg)|\bkhông (?:hoạt|hiện|tạo)|\btidak (?:berfungsi|bekerja|muncul|bisa|jalan)|δεν (?:λειτουργ|εμφαν|δουλε)|לא עובד|لا (?:يعمل|تعمل|تظهر)|काम नहीं|ไม่(?:ทำงาน|ขึ้น)/i,
];

/** The question of someone whom it happens to; others ask how and what. */
const why =
  /\bwhy\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bworan (?:liegt|kann)|\bpourquoi\b|\bpor qu[ée]\b|\bporqu[êe]\b|\bperch[ée]\b|\bwaarom\b|\bdlaczego\b|почему|чому|なぜ|どうして|何故|为什么|為什麼|怎么回事|왜|\bneden\b|\bvarför\b|\bhvorfor\b|\bproč\b/i;

/** Whether somebody says in words that it fails. */
export const complains = (text: string): boolean =>
  complaints.some((words) => words.test(text)) || (why.test(text) && /\?|？/.test(text));

/** Something must be otherwise: a demand, which an answer makes of who called. */
const demand =
  /\bm(?:uss|üssen|ust)\b|\bdoi(?:t|vent)\b|\bdebe[ns]?\b|\bdeve[m]?\b|\bdevono\b|(?<![a-zÀ-ӿ])musi(?![a-zÀ-ӿ])|\bmoet(?:en)?\b|должн|なければなりません|する必要があります|必须/i;

/** Something was refused, or could not be done. */
const refusal =
  /\bexceed|\bfehlt\b|\bmanqu|\bfalta\b|\bmanca\b|\bbrak(?:uje)?\b|ontbreekt|отсутству|缺少|\bmismatch|(?:does|did)(?: not|n't) match|\bbut got\b|\bw(?:as|ere) not able to\b|\bdeclined\b|\bno healthy\b|\bduplicate parameter\b|\b(?:is|are) not (?:available|supported|permitted) (?:in|for|on|with|by)\b|\binput should be\b|\bshutdown reason\b|nicht (?:verfügbar|erreichbar)|\bindisponible|no (?:está )?disponible|não (?:está )?disponível|non (?:è )?(?:\S{1,20} ){0,3}disponibile|\bindisponíve|niet (?:beschikbaar|bereikbaar)|niedostępn|недоступ|利用できません|利用不可|不可用|abgewiesen|abgelehnt|\bkonnten?\b[^.!?\n]{0,80}\bnicht\b|rejet[ée]|refus[ée]|bloqué|désactivé|rechazad|bloquead|desactivad|no (?:se )?(?:pudo|ha podido)|rejeitad|recusad|desativad|não (?:foi|pôde)|rifiutat|bloccat|disattivat|impossibile|geweigerd|geblokkeerd|kon niet|odrzucon|zablokowan|nie (?:udało|można)|отклон|заблокир|не удалось|невозможно|拒否|却下|拒绝|拦截|거부|차단/i;

export const complainsOrDemands = (text: string): boolean =>
  complains(text) || demand.test(text) || refusal.test(text);
