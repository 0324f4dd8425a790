import { type Judgement, defineCheck, fail, pass, unsure, warn } from '../../check.ts';
import type { Ports, Way } from '../../ports.ts';
import { planned, wayOut } from '../about-target.ts';
import { type Asked, ask } from '../ask.ts';
import { about } from '../trouble.ts';

/** Certificates and signed URLs begin to fail somewhere beyond this. */
const toleratedSeconds = 300;

export const clockAgrees = defineCheck({
  id: 'network/clock-agrees',
  title: 'The clock of this machine is right',
  short: 'clock',
  after: ['network/tls-trusted', 'network/proxy-opens'],
  applies: (_situation, found) =>
    found.has('port-open', 'proxy-opens') && !found.has('tls-silent', 'tls-reset', 'tls-failed')
      ? true
      : 'No server could be asked for the time.',
  sends: (situation) => [
    planned(situation, 'GET /'),
    ...situation.controlHosts.slice(0, 1).map((host) => ({ host, what: 'GET /, if that differs' })),
  ],
  async observe(ports, { target, controlHosts: [other] }, signal, found) {
    const way = wayOut(found);
    const own = await timeOf(ports, `${new URL(target.baseUrl).origin}/`, way, signal);
    const doubted = other !== undefined && isOff(own.offSeconds);
    const second = doubted ? await timeOf(ports, `https://${other}/`, way, signal) : undefined;
    return { own, second };
  },
  judge({ own, second }, { controlHosts: [host = ''] }, found) {
    const { offSeconds, asked } = own;
    if (offSeconds === undefined) return unsure([], about(asked));
    if (!isOff(offSeconds))
      return pass({ code: 'clock-agrees', facts: { offSeconds } }, about(asked));
    if (second?.offSeconds !== undefined && !isOff(second.offSeconds)) {
      // One of two servers is wrong, not necessarily this machine.
      return unsure({ code: 'clock-disputed', facts: { offSeconds, host } }, both(asked, second));
    }
    const off = { code: 'clock-off', facts: { offSeconds } } as const;
    const judge = found.has('tls-expired', 'tls-not-yet-valid') ? fail : warn;
    return judge(off, both(asked, second));
  },
});

type Time = { readonly asked: Asked; readonly offSeconds?: number };

const isOff = (offSeconds: number | undefined): boolean =>
  offSeconds !== undefined && Math.abs(offSeconds) > toleratedSeconds;

/** The Date of a server whose certificate is distrusted still tells which of the two clocks is off. */
async function timeOf(ports: Ports, url: string, way: Way, signal: AbortSignal): Promise<Time> {
  const asked = await ask(ports, { method: 'GET', url, way, anyCertificate: true }, signal);
  const { seen } = asked;
  const date = seen.kind === 'answered' ? Date.parse(seen.headers['date'] ?? '') : NaN;
  if (Number.isNaN(date)) return { asked };
  return { asked, offSeconds: Math.round((ports.clock.now() - date) / 1000) };
}

function both(asked: Asked, second: Time | undefined): Pick<Judgement, 'timings' | 'exchanges'> {
  const exchanges = [asked.exchange, ...(second ? [second.asked.exchange] : [])];
  return { ...about(asked), exchanges };
}
