import { type Pattern, byPatterns } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { isReal } from '../value.ts';

const label = '([^\\s/?#:"\'`<>&,;)\\]}\\\\[]{2,80})';

/** What everybody has behind the same address. */
const usual = /^(?:demo|new|api|docs?|help|login|settings|dashboard|create|v\d(?:_\d)?)$/i;

const behind = (kind: Kind, needs: string, lead: string, end = ''): Pattern => ({
  kind,
  needs: needs.split(' '),
  pattern: () => new RegExp(`(${lead})${label}${end}`, 'gi'),
  accepts: (value) => isReal(value) && !usual.test(value),
});

/** Public services that say in the path whose something is. */
const patterns: readonly Pattern[] = [
  behind(
    'resource',
    'gateway.ai.cloudflare.com',
    '\\bgateway\\.ai\\.cloudflare\\.com\\/v1\\/[^\\/\\s]{1,64}\\/',
  ),
  behind('resource', 'cloudinary.com', '\\b(?:res|api)\\.cloudinary\\.com\\/(?:v1_1\\/)?'),
  behind(
    'folder',
    'sharepoint.com',
    '\\.sharepoint\\.com\\/(?::\\w:\\/\\w\\/)?(?:sites|teams|personal)\\/',
  ),
  behind('resource', '/v0/b/', '\\/v0\\/b\\/', '(?=\\/)'),
  behind(
    'organization',
    'sentry.io',
    '\\bsentry\\.io\\/(?:organizations|api\\/0\\/(?:organizations|projects))\\/',
  ),
  behind(
    'project',
    'console.firebase',
    '\\bconsole\\.firebase\\.google\\.com\\/(?:u\\/\\d\\/)?project\\/',
  ),
  behind(
    'resource',
    'netlify.com heroku.com fly.io',
    '\\b(?:app\\.netlify\\.com\\/(?:sites|projects|teams)|dashboard\\.heroku\\.com\\/apps|fly\\.io\\/apps)\\/',
  ),
  {
    kind: 'resource',
    needs: ['portal.azure'],
    pattern: () =>
      /(\bportal\.azure\.(?:com|us|cn)\/#@)([\w-]{1,80}(?:\.[\w-]{1,60}){0,5}?)(?=\.onmicrosoft\.com|[/\s"'?]|$)/gi,
  },
];

export const labelsInAddresses = byPatterns(patterns);
