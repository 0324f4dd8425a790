import { type Judgement, defineCheck, fail, pass, unsure } from '../../check.ts';
import { type Asked, ask } from '../ask.ts';
import { about } from '../trouble.ts';

/** Answers 204 and nothing else to whoever asks in plain http; browsers and phones ask it for the same reason. */
const known = { host: 'www.google.com', path: '/generate_204' } as const;

/** Whether this network lets nothing through until somebody has logged in or agreed. */
export const noPortal = defineCheck({
  id: 'network/no-portal',
  title: 'No login page of this network stands in the way',
  short: 'portal',
  needs: ['local/interface-up'],
  after: ['network/api-answers', 'network/host-resolves'],
  limitMs: 2000,
  applies({ controlHosts, target }, found) {
    if (controlHosts.length === 0 || !target.secure) return 'Nothing else is asked here.';
    if (found.has('proxy-opens', 'interfaces-none')) return 'The way out is known.';
    return found.has(...suspicious) ? true : 'It is only asked when something else stands between.';
  },
  sends: ({ controlHosts, target }) =>
    controlHosts.length > 0 && target.secure
      ? [{ host: known.host, what: `GET ${known.path} in plain http, if something is in between` }]
      : [],
  observe: (ports, _situation, signal) =>
    ask(ports, { method: 'GET', url: `http://${known.host}${known.path}` }, signal),
  judge: judgePortal,
});

/** What a portal looks like from the API's side. */
const suspicious = [
  'port-silent',
  'port-refused',
  'port-rejected',
  'address-unusual',
  'tls-private-issuer',
  'tls-wrong-name',
  'tls-expired',
  'tls-not-spoken',
  'tls-silent',
  'tls-failed',
  'tls-reset',
  'someone-else-answered',
] as const;

function judgePortal(asked: Asked): Judgement {
  const { seen } = asked;
  const { host } = known;
  if (seen.kind !== 'answered') return unsure([], about(asked));
  if (seen.status === 204) return pass({ code: 'portal-absent', facts: { host } }, about(asked));
  const { status } = seen;
  const told =
    status === 511 || (status < 400 && leadsElsewhere(status, seen.headers['location'], seen.body));
  // An error page of a proxy or of that server says nothing about a login.
  return told
    ? fail({ code: 'portal-found', facts: { host, status } }, about(asked))
    : unsure([], about(asked));
}

function leadsElsewhere(status: number, location: string | undefined, body: string): boolean {
  if (status < 300) return /<html|<!doctype|<meta/i.test(body);
  if (location === undefined) return false;
  return !new RegExp(`^https?://${known.host.replaceAll('.', '\\.')}(?:[:/]|$)`, 'i').test(
    location,
  );
}
