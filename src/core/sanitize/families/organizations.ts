import { type Pattern, byPatterns } from '../detector.ts';
import { isReal, isReference } from '../value.ts';
import { lineLead } from './line-lead.ts';

const isId = (value: string): boolean => !isReference(value) && /[A-Z0-9]/.test(value.slice(4));

const patterns: readonly Pattern[] = [
  {
    kind: 'organization',
    needs: ['org-', 'org_'],
    pattern: () => /(?<![\w-])org[-_][A-Za-z0-9*.…]{6,}[A-Za-z0-9*]/g,
    accepts: isId,
  },
  {
    kind: 'project',
    needs: ['proj_', 'proj-'],
    pattern: () => /(?<![\w-])proj[_-][A-Za-z0-9*.…]{6,}[A-Za-z0-9*]/g,
    accepts: isId,
  },
  {
    kind: 'person',
    needs: ['user-'],
    pattern: () => /(?<![\w-])user-[A-Za-z0-9]{16,}/g,
    accepts: isId,
  },
  {
    kind: 'organization',
    needs: [
      'organization',
      'organisation',
      'workspace',
      'tenant',
      'account',
      'company',
      'team',
      'customer',
    ],
    pattern: () =>
      /(\b(?:organi[sz]ation|workspace|tenant|account|company|team|customer)(?:[ \t]+(?:id|name|named|called|slug))?(?:[ \t]*[:=][ \t]*|[ \t]+)["'`“«])([^"'`”»\r\n]{2,80})(?=["'`”»])/gi,
    accepts: (value) => !isReference(value) && !/_(?:id|key)$/.test(value),
  },
  {
    kind: 'organization',
    needs: ['organization', 'organisation'],
    pattern: () =>
      new RegExp(
        `(^${lineLead}[ \\t]*(?:openai-)?organi[sz]ation\\s{0,3}[:=][ \\t]*)([\\w.-]{2,80})(?=\\s*$)`,
        'gim',
      ),
    accepts: isReal,
  },
  // What a shell answers.
  ...(['organization', 'project'] as const).map((kind) => ({
    kind,
    needs: kind === 'project' ? ['_project'] : ['_org'],
    pattern: () =>
      new RegExp(
        `((?:\\bprintenv[ \\t]+|\\becho[ \\t]+["']?(?:\\$\\{?|%)|\\$env:|\\benviron(?:\\[|\\.get\\()["'])\\w{0,24}_(?:${kind === 'project' ? 'PROJECT' : 'ORG(?:ANI[SZ]ATION)?'})(?:_ID|_NAME|_SLUG)?[}%"'\\])]{0,3}[ \\t]*\\r?\\n${lineLead}[ \\t]*["']?)([\\w.-]{2,80})(?=["']?[ \\t]*\\r?$)`,
        'gm',
      ),
    accepts: (value: string) => isReal(value) && !/^\d+$/.test(value),
  })),
  // The header wherever it stands: a slug has a sign or a digit in it.
  {
    kind: 'organization',
    needs: ['openai-organi'],
    pattern: () =>
      /((?<![\w-])openai-organi[sz]ation\s{0,3}[:=][ \t]*)(?=[A-Za-z]*[\d._-])([\w.-]{2,80})(?![\w(])/gi,
    accepts: isReal,
  },
  {
    kind: 'project',
    needs: ['project `', 'project "', "project '"],
    pattern: () =>
      /(\bproject(?:[ \t]+(?:id|name|named|called))?[ \t]*[:=]?[ \t]*["'`])([^"'`\r\n]{2,80})(?=["'`])/gi,
    accepts: (value) =>
      /^[\w\p{L}]/u.test(value) &&
      !isReference(value) &&
      !/^(?:Images?|Default project)$/.test(value),
  },
  {
    kind: 'organization',
    needs: ['/subscriptions/', '/tenants/', '/resourcegroups/'],
    pattern: () => /(\/(?:subscriptions|tenants|resourceGroups)\/)([^/\s"'`?&]{2,90})/gi,
  },
  {
    kind: 'resource',
    needs: [
      '/accounts/',
      '/workspaces/',
      '/vaults/',
      '/virtualnetworks/',
      'apimanagement/service/',
    ],
    pattern: () =>
      /(\/(?:accounts|workspaces|vaults|virtualNetworks|service)\/)([^/\s"'`?&]{2,90})/gi,
    accepts: isReal,
  },
  {
    kind: 'resource',
    needs: ['/deployments/'],
    pattern: () => /(\/openai\/deployments\/)([^/\s"'`?&]{2,90})/gi,
    accepts: (value) => !/^(?:gpt-|dall-e|chatgpt|sora|o\d)/i.test(value) && !isReference(value),
  },
  {
    kind: 'resource',
    needs: ['/archives/', '/client/'],
    pattern: () =>
      /(\/(?:archives|client)\/)([A-Z][A-Z0-9]{7,12}(?:\/[A-Z][A-Z0-9]{7,12})?)(?![\w])/g,
  },
  {
    kind: 'resource',
    needs: ['eni-', 'vpc-', 'subnet-', 'vpce-', 'i-0'],
    pattern: () => /(?<![\w-])(?:eni|vpc|subnet|vpce|i)-(?=[a-f]{0,17}\d)[0-9a-f]{8,17}(?![\w-])/g,
  },
  {
    kind: 'organization',
    needs: [' eni-'],
    digits: 12,
    pattern: () => /(\b\d )(\d{12})(?= eni-)/g,
  },
  // A bucket as the first folder of an address, or behind the scheme of its own.
  {
    kind: 'resource',
    needs: ['s3', 'storage.', 'gs:'],
    pattern: () =>
      /((?:\bs3[\w.-]{0,40}\.amazonaws\.com|\bstorage\.(?:googleapis|cloud\.google)\.com|(?<!\w)(?:s3[an]?|gs):\/)(?::\d{2,5})?\/(?:(?:storage|upload\/storage|download\/storage)\/v1\/b\/)?)([a-z0-9][a-z0-9._-]{2,62})(?=[/?\s"'`)<>\\,;]|$)/g,
    accepts: isReal,
  },
  {
    kind: 'organization',
    needs: ['account', 'aws:/'],
    digits: 12,
    pattern: () =>
      /(\b(?:Account(?:[ _-]?Id)?\\{0,4}["']?\s{0,3}[:=]?\s{0,3}\\{0,4}["']?|aws:\/\/))(\d{12})(?!\d)/gi,
  },
  {
    kind: 'organization',
    needs: ['arn:aws'],
    pattern: () => /(arn:aws[\w-]*:[\w-]*:[\w-]*:)(\d{12})/g,
  },
  {
    kind: 'user',
    needs: ['arn:aws'],
    pattern: () =>
      /(arn:aws[\w-]*:[\w-]*:[\w-]*:(?:\d{12}|\[[\w-]+\]):(?:user|assumed-role)\/)([^\s"'`,;)]{2,120})/g,
  },
  {
    kind: 'resource',
    needs: ['arn:aws'],
    pattern: () =>
      /(arn:aws[\w-]*:[\w-]*:[\w-]*:(?:\d{12}|\[[\w-]+\]):(?:role|group|instance-profile)\/)([^\s"'`,;)]{2,120})/g,
  },
  // A workspace of Slack.
  {
    kind: 'organization',
    needs: ['team', 'enterprise'],
    pattern: () =>
      /((?<![A-Za-z])(?:(?:source_|user_)?team|enterprise)(?:_?id)?\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["']?)([TE](?=[A-Z]{0,12}\d)[A-Z0-9]{8,12})(?!\w)/gi,
    accepts: (value) => value === value.toUpperCase(),
  },
  {
    kind: 'project',
    needs: ['projects/'],
    pattern: () => /(?<=[/"'\s(=]|^)(projects\/)([a-z][\w-]{4,62}|\d{6,})(?=\/|["'\s)]|$)/g,
    accepts: (value) => !/\.(?:js|ts|py)/.test(value),
  },
  {
    kind: 'organization',
    needs: [
      'tenant',
      'directory',
      'subscription',
      'organi',
      'org ',
      'org_',
      'org-',
      'workspace',
      'account',
      'team',
      'company',
    ],
    run: 36,
    pattern: () =>
      /(\b(?:(?:tenant|directory|subscription)(?:[ \t]+(?:id|with id))?|(?:organi[sz]ation|org|workspace|account|team|company)(?:[ \t_-]?(?:id|uuid)|[ \t]+(?:with id|uuid|slug)))(?:[ \t]+(?:is|was))?["'`*]{0,3}[ \t]*[:=]?[ \t]*["'`(*]{0,3})([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi,
  },
  // As an object.
  {
    kind: 'organization',
    needs: ['organi', 'org"', 'org:', 'workspace', 'account', 'team', 'tenant', 'company'],
    pattern: () =>
      /(\b(?:organi[sz]ation|org|workspace|account|team|tenant|company)\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\{\s{0,12}\\{0,4}["']?(?:id|uuid|slug|name)\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\\{0,4}["'])([^"'\\\r\n]{3,80})/gi,
    accepts: isReal,
  },
  {
    kind: 'project',
    needs: ['project'],
    run: 36,
    pattern: () =>
      /(\bproject(?:[ \t_-]?(?:id|uuid)|[ \t]+(?:with id|uuid))(?:[ \t]+(?:is|was))?["'`*]{0,3}[ \t]*[:=]?[ \t]*["'`(*]{0,3})([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/gi,
  },
  // A project of a cloud, by its name and by its number.
  {
    kind: 'project',
    needs: [
      'gcp project',
      'cloud project',
      'gcloud project',
      'firebase project',
      'vertex project',
      'project=',
      'project ',
      '--project',
    ],
    alsoNeeds: ['gcp', 'gcloud', 'google', 'firebase', 'vertex', '--project', 'core/project'],
    pattern: () =>
      /((?:\b(?:gcp|gcloud|google(?: cloud)?|cloud|firebase|vertex(?: ai)?)[ \t]+project(?:[ \t]+(?:id|name))?(?:[ \t]+(?:is|was)\b|[ \t]{0,3}[:=])?[ \t]+|(?<![\w-])--(?:quota-|billing-)?project(?:[= \t]{1,2})|\bset[ \t]+(?:core\/)?project[ \t]+|\b(?:in|for|of|to|on)[ \t]+project[ \t]+)["'`[]{0,2})([a-z](?=[a-z-]{0,28}[\d-])[a-z\d-]{4,28}[a-z\d])(?![\w.:/-])/gi,
    accepts: (value) =>
      isReal(value) &&
      /[a-z]/.test(value) &&
      !/^(?:api|gpt|dall)-|^[a-z]+-\d{4}-\d\d-\d\d$/.test(value),
  },
  {
    kind: 'project',
    needs: ['project', 'consumer'],
    alsoNeeds: ['number', 'project ', 'project:', 'consumer'],
    digits: 9,
    pattern: () =>
      /(\bproject[ _-]?(?:number|num|no\.?)["'`]?[ \t]{0,3}[:=#]?[ \t]{0,3}["'`(]?|\bproject[ \t]+(?:(?:[\w-]{1,40}|\[[a-z]+-\d{1,4}\])[ \t]+)?\((?:number|num|no\.?|#)?:?[ \t]{0,2}|\bproject[:# \t]{1,2}|\bconsumer[ \t:'"]{1,4}project_number:)(\d{9,13})(?!\d|\.\d)/gi,
  },
];

export const organizations = byPatterns(patterns);
