import { defineCheck, fail, pass, unsure, warn } from '../../check.ts';
import { planned, wayOut } from '../about-target.ts';
import { ask } from '../ask.ts';
import { about } from '../trouble.ts';

/** Certificates and signed URLs begin to fail somewhere beyond this. */
const toleratedSeconds = 300;

export const clockAgrees = defineCheck({
  id: 'network/clock-agrees',
  title: 'The clock of this machine is right',
  short: 'clock',
  after: ['network/tls-trusted', 'network/proxy-opens'],
  applies: (_situation, found) =>
    found.has('port-open', 'proxy-opens') ? true : 'No server could be asked for the time.',
  sends: (situation) => [planned(situation, 'GET /')],
  async observe(ports, { target }, signal, found) {
    // The Date of a server whose certificate is distrusted still tells which of the two clocks is off.
    const { origin } = new URL(target.baseUrl);
    const call = {
      method: 'GET',
      url: `${origin}/`,
      way: wayOut(found),
      anyCertificate: true,
    } as const;
    const asked = await ask(ports, call, signal);
    return { asked, now: ports.clock.now() };
  },
  judge({ asked, now }, _situation, found) {
    const { seen } = asked;
    const date = seen.kind === 'answered' ? Date.parse(seen.headers['date'] ?? '') : NaN;
    if (Number.isNaN(date)) return unsure([], about(asked));
    const offSeconds = Math.round((now - date) / 1000);
    if (Math.abs(offSeconds) <= toleratedSeconds) {
      return pass({ code: 'clock-agrees', facts: { offSeconds } }, about(asked));
    }
    const off = { code: 'clock-off', facts: { offSeconds } } as const;
    return found.has('tls-expired', 'tls-not-yet-valid')
      ? fail(off, about(asked))
      : warn(off, about(asked));
  },
});
