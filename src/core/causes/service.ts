import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

type Id = (typeof causeIdsByGroup)['service'][number];

export const service: Readonly<Record<Id, Cause>> = {
  server_error: {
    title: 'The service failed while it worked on the request',
    why: 'A 500 is the service’s own fault; the request may be right.',
    weighs: { 'says-server-error': 7, 'image-made': -5 },
    provenBy: ['says-server-error'],
    symptomOf: ['incident'],
    retry: 'after-wait',
    fixes: [
      { text: 'Retry with growing pauses, a few times.' },
      { text: 'Look at the status page.', link: 'https://status.openai.com' },
      { text: 'If it stays, send support the request id.', link: 'https://help.openai.com' },
    ],
    settle: { check: 'network/status-page' },
  },
  overloaded: {
    title: 'The service is overloaded',
    why: 'It answers 503 or asks to slow down; it passes.',
    weighs: { 'says-overloaded': 8, 'image-made': -5 },
    provenBy: ['says-overloaded'],
    symptomOf: ['incident'],
    retry: 'after-wait',
    fixes: [
      { text: 'Wait for retry-after or half a minute, then send fewer at once.' },
      { text: 'Look at the status page.', link: 'https://status.openai.com' },
    ],
    settle: { check: 'network/status-page' },
  },
  gateway_error: {
    title: 'The edge in front of the service, or a proxy, gave up',
    why: 'A 502, 504 or 52x says that the server behind did not answer in time.',
    weighs: {
      'says-html-instead': 1,
      'page-of-gateway': 8,
      'someone-else-answered': 1,
      'image-made': -5,
    },
    provenBy: ['page-of-gateway'],
    symptomOf: ['incident'],
    retry: 'after-wait',
    fixes: [
      { text: 'Retry with growing pauses, a few times.' },
      { text: 'Look at the status page.', link: 'https://status.openai.com' },
    ],
    settle: { check: 'network/status-page' },
  },
  incident: {
    title: 'The service reports an incident',
    why: 'Its status page names trouble with images right now.',
    weighs: {
      'says-outage': 7,
      'images-degraded': 3,
      'incident-open': 1,
      'says-server-error': 3,
      'says-overloaded': 3,
      'page-of-gateway': 2,
      'images-operational': -9,
      'status-unread': -5,
      'known-bad-refused': -4,
      'image-made': -4,
    },
    provenBy: [
      ['images-degraded', 'says-server-error'],
      ['images-degraded', 'says-overloaded'],
      ['images-degraded', 'page-of-gateway'],
      ['incident-open', 'says-server-error'],
      ['incident-open', 'says-overloaded'],
      ['incident-open', 'page-of-gateway'],
    ],
    retry: 'after-wait',
    fixes: [
      {
        text: 'Follow the incident, and test again when it is resolved.',
        link: 'https://status.openai.com',
      },
    ],
    settle: { check: 'network/status-page' },
  },
};
