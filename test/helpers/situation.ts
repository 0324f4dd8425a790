import type { Situation } from '../../src/core/situation.ts';

/** An ordinary machine with one good key and nothing set; a test overrides what it is about. */
export const ordinary: Situation = {
  machine: {
    os: 'Linux 6.1',
    arch: 'x64',
    node: '22.11.0',
    timeZone: 'Europe/Berlin',
    interfaces: 1,
  },
  keys: [
    {
      label: 'A',
      from: 'OPENAI_API_KEY in the shell',
      shape: { kind: 'project key', foreign: false },
    },
  ],
  target: {
    baseUrl: 'https://api.openai.com/v1',
    host: 'api.openai.com',
    port: 443,
    secure: true,
    official: true,
  },
  settings: { groups: [] },
  sdks: [],
  model: 'gpt-image-2.6-flare',
  told: {},
  statusUrl: 'https://status.openai.com',
  controlHosts: ['example.com'],
  today: '2026-11-24',
  agreed: {},
};
