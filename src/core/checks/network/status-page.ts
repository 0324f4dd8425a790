import { type Judgement, defineCheck, pass, unsure, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import { isRecord, jsonOf } from '../../json.ts';
import type { CallSeen } from '../../ports.ts';
import { wayOut } from '../about-target.ts';
import { type Asked, ask } from '../ask.ts';

/** The API's Images component; "Image Generation" is ChatGPT's (facts: section 7 of the fact sheet). */
const imagesId = '01JMXBRMFE4MAP2BHSJNZ787WX';

export const statusPage = defineCheck({
  id: 'network/status-page',
  title: 'The status page reports no trouble with images',
  short: 'status',
  needs: ['local/interface-up'],
  after: ['network/port-opens', 'network/elsewhere-opens', 'network/proxy-opens'],
  // The compatible summary lists only part of the components, and which part rotates: it is never asked.
  sends: ({ statusUrl }) =>
    ['components.json', 'incidents.json'].map((file) => ({
      host: hostOf(statusUrl),
      what: `GET /api/v2/${file}`,
    })),
  applies({ target }, found) {
    if (!target.official) {
      return 'The base URL is not the official host; its status page says nothing here.';
    }
    const lost = found.has('other-names-fail', 'elsewhere-closed') && !found.has('proxy-opens');
    return lost ? 'Nothing outside can be reached, so it cannot be asked.' : true;
  },
  async observe(ports, { statusUrl }, signal, found) {
    const way = wayOut(found);
    const read = (file: string) =>
      ask(ports, { method: 'GET', url: `${statusUrl}/api/v2/${file}`, way }, signal);
    const [components, incidents] = await Promise.all([
      read('components.json'),
      read('incidents.json'),
    ]);
    return { components, incidents };
  },
  judge: judgeStatus,
});

type Pages = { readonly components: Asked; readonly incidents: Asked };

function judgeStatus({ components, incidents }: Pages): Judgement {
  const exchanges = [components.exchange, incidents.exchange];
  const status = imagesStatus(listOf(components.seen, 'components'));
  if (status === undefined) {
    return unsure(
      { code: 'status-unread', facts: { why: whyUnread(components.seen) } },
      { exchanges },
    );
  }
  const open = openIncidents(listOf(incidents.seen, 'incidents') ?? []);
  const degraded: readonly Finding[] =
    status === 'operational' ? [] : [{ code: 'images-degraded', facts: { status } }];
  const bad = [...degraded, ...open];
  const { timings } = components.seen;
  return bad.length > 0
    ? warn(bad, { exchanges, timings })
    : pass({ code: 'images-operational', facts: {} }, { exchanges, timings });
}

type Entry = Readonly<Record<string, unknown>>;

function listOf(seen: CallSeen, name: string): readonly Entry[] | undefined {
  if (seen.kind !== 'answered' || seen.status !== 200) return undefined;
  const list = jsonOf(seen.body)?.[name];
  return Array.isArray(list) ? list.filter(isRecord) : undefined;
}

function imagesStatus(components: readonly Entry[] | undefined): string | undefined {
  const own =
    components?.find(({ id }) => id === imagesId) ??
    components?.find(({ name }) => name === 'Images');
  return typeof own?.['status'] === 'string' ? own['status'] : undefined;
}

/** Open incidents that name images, or no part at all. */
function openIncidents(incidents: readonly Entry[]): readonly Finding[] {
  return incidents
    .filter(({ status }) => status !== 'resolved' && status !== 'postmortem')
    .flatMap(({ name, started_at: since }) =>
      typeof name === 'string' && /image|api/i.test(name)
        ? [
            {
              code: 'incident-open',
              facts: { name, since: typeof since === 'string' ? since : '' },
            } as const,
          ]
        : [],
    );
}

function whyUnread(seen: CallSeen): string {
  switch (seen.kind) {
    case 'answered':
      return seen.status === 200 ? 'its answer has another shape' : `it answered ${seen.status}`;
    case 'failed':
      return `it could not be reached (${seen.errno})`;
    case 'timed-out':
      return 'it did not answer in time';
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
