import type { Rule } from './rule.ts';

/**
 * What Windows says of a socket in the language of the system; .NET and PowerShell pass it on. German, French, Spanish,
 * Italian, Portuguese, Dutch, Polish, Russian, Turkish, Japanese, Chinese, Korean.
 */
export const windowsRules: readonly Rule[] = [
  // 10061
  {
    says: 'says-connection-refused',
    words: [
      /zielcomputer die verbindung verweigert|l['’]ordinateur cible l['’]a expressément refusée|equipo de destino denegó expresamente/i,
      /rifiuto persistente del computer|máquina de destino as recusou ativamente|doelcomputer de verbinding actief/i,
      /komputer docelowy aktywnie (?:go|jej) odmawia|компьютер отверг запрос на подключение|hedef makine etkin olarak reddet/i,
      /対象のコンピューターによって拒否された|目标计算机积极拒绝|目標電腦拒絕連線|대상 컴퓨터에서 연결을 거부/i,
    ],
  },
  // 10060
  {
    says: 'says-connection-timeout',
    words: [
      /gegenstelle nach einer bestimmten zeitspanne nicht|parti connecté n['’]a pas répondu|parte conectada no respondió/i,
      /risposta non corretta della parte connessa|componente conectado não respondeu|verbonden (?:partij|host) (?:na bepaalde tijd )?niet/i,
      /połączona strona nie odpowiedziała|за требуемое время не получен|bağlanılan (?:taraf|uygun)/i,
      /一定の時間を過ぎても正しく応答しなかった|連接方在一段時間後|连接方在一段时间后没有正确答复|연결된 구성원으로부터 응답이 없어/i,
    ],
  },
  // 10054
  {
    says: 'says-connection-reset',
    words: [
      /verbindung wurde vom remotehost geschlossen|connexion existante a dû être fermée par l['’]hôte distant/i,
      /forzado la interrupción de una conexión existente|interrotta forzatamente dall['’]host|forçado o cancelamento de uma conexão existente/i,
      /połączenie zostało gwałtownie zamknięte|хост принудительно разорвал|bağlantı uzak bir (?:ana bilgisayar|konak) tarafından/i,
      /リモート ?ホストに強制的に切断|远程主机强迫关闭|遠端主機已強制關閉|원격 호스트에 의해 강제로 끊겼/i,
    ],
  },
  // 11001
  {
    says: 'says-name-unresolved',
    words: [
      /\b(?:der angegebene host ist unbekannt|kein solcher host|hôte inconnu|host desconocido|host sconosciuto|host não é conhecido|onbekende host|nieznany host)\b/i,
      /этот хост неизвестен|böyle bir ana bilgisayar bilinmiyor|そのようなホストは不明|不知道这样的主机|無法識別這台主機|알려진 호스트가 없/i,
    ],
  },
];
