import type { Target } from './situation.ts';

/** Where the SDK calls when no base URL is set. */
export const standard = 'https://api.openai.com/v1';

/** The service's own hosts; a data-residency region stands in front (SDK 7: data-residency.mjs). */
const officialHost = /^((us|eu|ae|au|in|jp)\.)?api\.openai\.com$/;

/** Reads a base URL as a client would, and says what is wrong with its text. */
export function parseTarget(given?: string, from?: string): Target {
  const text = given?.trim() ?? '';
  const whole = text === '' ? standard : text;
  const withScheme = /^[a-z]+:\/\//i.test(whole) ? whole : `https://${whole}`;
  const bare = withScheme.replace(/^(\w+:\/\/)["'`]|["'`]$/g, '$1');
  const url = URL.canParse(bare) ? new URL(bare) : new URL(standard);
  const fault = text === '' ? undefined : faultOf(whole, url);
  return {
    baseUrl: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    host: url.hostname,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    secure: url.protocol === 'https:',
    official: officialHost.test(url.hostname),
    ...(from !== undefined && text !== '' && { from }),
    ...(fault !== undefined && { fault }),
  };
}

function faultOf(text: string, { hostname, pathname }: URL): string | undefined {
  if (/["'`]/.test(text)) return 'quotes are part of it';
  if (!/^https?:\/\//i.test(text)) return 'it does not begin with https://';
  if (!URL.canParse(text)) return 'it is no URL';
  if (/\/v1\/+v1(\/|$)/.test(pathname)) return '/v1 stands in it twice';
  if (/\/(images|chat|responses|models|completions)(\/|$)/.test(pathname)) {
    return 'it holds the path of a call; the client adds that itself';
  }
  const path = pathname.replace(/\/+$/, '');
  return officialHost.test(hostname) && path !== '/v1' ? 'it does not end in /v1' : undefined;
}
