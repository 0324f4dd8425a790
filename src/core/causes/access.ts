import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

type Id = (typeof causeIdsByGroup)['access'][number];

export const access: Readonly<Record<Id, Cause>> = {
  key_missing: {
    title: 'No API key reaches the call',
    why: 'The client found no key in its environment or options, so it sent none.',
    weighs: {
      'echo-of-no-key': 9,
      'key-absent': 8,
      'says-key-missing': 9,
      'status-401': 3,
      'key-of-openai-elsewhere': -5,
      'key-found': -2,
      'key-was-sent': -20,
      'key-accepted': -9,
      'image-made': -9,
    },
    provenBy: ['key-absent', 'says-key-missing'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Set the key in the shell that starts the program.',
        command: 'export OPENAI_API_KEY=…',
      },
      {
        text: 'Load the .env file before the client is made; Node does that with --env-file.',
        command: 'node --env-file=.env app.js',
      },
      { text: 'Make a key, if there is none yet.', link: 'https://platform.openai.com/api-keys' },
    ],
    settle: { check: 'local/key-present' },
  },
  key_malformed: {
    title: 'The API key is damaged',
    why: 'Quotes, white space, a placeholder or a missing end are part of what was sent.',
    weighs: {
      'says-key-damaged': 8,
      'key-damaged': 8,
      'key-undamaged': -7,
      'echo-of-damaged-key': 8,
      'says-key-incorrect': 4,
      'status-401': 3,
      'key-refused': 2,
      'key-accepted': -9,
      'image-made': -9,
    },
    provenBy: ['echo-of-damaged-key'],
    retry: 'after-change',
    fixes: [
      { text: 'Copy the key once more, whole, without quotes or spaces around it.' },
      {
        text: 'Look at its ends where the program reads it.',
        command: 'node -p "JSON.stringify(process.env.OPENAI_API_KEY).length"',
      },
      {
        text: 'Make a new key, if the whole one is gone.',
        link: 'https://platform.openai.com/api-keys',
      },
    ],
    settle: { check: 'local/key-shaped' },
  },
  key_invalid: {
    title: 'The API does not accept this key',
    why: 'It was revoked, rotated or mistyped, it has expired, or its project is gone.',
    weighs: {
      'echo-of-no-key': -6,
      'key-refused': 6,
      'key-not-the-refused': 2,
      'says-key-incorrect': 6,
      'status-401': 4,
      'key-of-openai-elsewhere': -4,
      'key-damaged': -2,
      'key-foreign': -3,
      'echo-of-damaged-key': -4,
      'echo-of-foreign-key': -4,
      'key-accepted': -9,
      'image-made': -9,
    },
    provenBy: ['key-refused'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Compare the end of the key with the list of keys.',
        link: 'https://platform.openai.com/api-keys',
      },
      {
        text: 'Make a new key in the right project, and put it where the old one was.',
        link: 'https://platform.openai.com/api-keys',
      },
      { text: 'Start the program anew, so that it reads the new key.' },
    ],
    settle: {
      check: 'account/key-accepted',
      question: 'Is this key still in the list of keys of your project?',
    },
  },
  key_wrong_kind: {
    title: 'The key belongs to another service or is of another kind',
    why: 'Each service has its own keys; admin keys and session tokens cannot make images either.',
    weighs: {
      'says-key-kind': 8,
      'key-foreign': 8,
      'key-undamaged': -7,
      'echo-of-foreign-key': 8,
      'key-of-openai-elsewhere': 7,
      'says-key-incorrect': 3,
      'status-401': 2,
      'key-refused': 2,
      'key-accepted': -9,
      'image-made': -9,
    },
    provenBy: ['echo-of-foreign-key'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use a project key of the OpenAI platform for this host.',
        link: 'https://platform.openai.com/api-keys',
      },
      {
        text: 'Or set the base URL of the service that the key belongs to.',
        command: 'export OPENAI_BASE_URL=…',
      },
    ],
    settle: { check: 'local/key-shaped' },
  },
  key_permission: {
    title: 'The key lacks the permission for this call',
    why: 'A restricted key, or the role of its owner, has no write access to images.',
    weighs: {
      'says-scope-missing': 9,
      'says-key-kind': -4,
      'models-not-listable': 1,
      'image-made': -9,
    },
    provenBy: ['says-scope-missing'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Open the key and allow Images: Write (api.model.images.request).',
        link: 'https://platform.openai.com/api-keys',
      },
      {
        text: 'Or make a key with all permissions in the same project.',
        link: 'https://platform.openai.com/api-keys',
      },
    ],
    settle: { check: 'paid/smallest-image' },
  },
  org_or_project_mismatch: {
    title: 'The organization or project that is set is not the one of the key',
    why: 'A header names another organization or project than the key belongs to.',
    weighs: {
      'says-organization-mismatch': 9,
      'organization-differs': 5,
      'organization-set': 1,
      'project-set': 1,
      'organization-agrees': -5,
      'image-made': -9,
    },
    provenBy: ['says-organization-mismatch'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Take OPENAI_ORG_ID and OPENAI_PROJECT_ID out: a project key carries both.',
        command: 'unset OPENAI_ORG_ID OPENAI_PROJECT_ID',
      },
      {
        text: 'Or set the ids of the key.',
        link: 'https://platform.openai.com/settings/organization/general',
      },
    ],
    settle: { check: 'account/key-accepted' },
  },
  org_unverified: {
    title: 'The organization is not verified for this model',
    why: 'Some image models are open to verified organizations only.',
    weighs: { 'says-organization-unverified': 9, 'image-made': -9 },
    provenBy: ['says-organization-unverified'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Verify the organization; it takes up to 30 minutes to reach the API.',
        link: 'https://platform.openai.com/settings/organization/general',
      },
      {
        text: 'Then make a new key in the right project.',
        link: 'https://platform.openai.com/api-keys',
      },
    ],
    settle: {
      check: 'paid/smallest-image',
      question: 'Does the organization page say that it is verified?',
    },
  },
  account_deactivated: {
    title: 'The account or organization is deactivated',
    why: 'Every call with its keys is refused until support opens it again.',
    weighs: { 'says-account-deactivated': 9, 'key-accepted': -9, 'image-made': -9 },
    provenBy: ['says-account-deactivated'],
    retry: 'never',
    fixes: [
      {
        text: 'Write to support from the account’s own e-mail address.',
        link: 'https://help.openai.com',
      },
    ],
    settle: { check: 'account/key-accepted' },
  },
  region_unsupported: {
    title: 'The service does not answer in this country or region',
    why: 'The address that the call comes from lies in a place that is not supported.',
    weighs: { 'says-region-unsupported': 9, 'image-made': -9 },
    provenBy: ['says-region-unsupported'],
    retry: 'after-change',
    fixes: [
      { text: 'See whether a proxy, a VPN or the serverless region leaves in another country.' },
      {
        text: 'Look up the supported places.',
        link: 'https://platform.openai.com/docs/supported-countries',
      },
    ],
    settle: { check: 'network/api-answers' },
  },
  ip_not_allowed: {
    title: 'The address of this machine is not on the allowlist',
    why: 'The project or organization answers chosen addresses only.',
    weighs: { 'says-address-not-allowed': 9, 'image-made': -9 },
    provenBy: ['says-address-not-allowed'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Add the address that your calls leave from to the allowlist, or call from an allowed network.',
        link: 'https://platform.openai.com/settings/organization/general',
      },
    ],
    settle: { check: 'account/key-accepted' },
  },
  model_no_access: {
    title: 'The model exists, but this project may not use it',
    why: 'The project’s list of allowed models, or its tier, leaves the model out.',
    weighs: {
      'says-model-denied': 9,
      'says-model-missing': 3,
      'named-model-current': 3,
      'through-azure': -4,
      'says-outage': -4,
      'model-unlisted': 3,
      'model-current': 1,
      'named-model-ended': -6,
      'model-ended': -6,
      'model-listed': -2,
      'image-made': -9,
    },
    provenBy: ['says-model-denied'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Allow the alias and the dated snapshot under Project, Limits, Allowed models; it takes half a minute.',
        link: 'https://platform.openai.com/settings/organization/limits',
      },
      {
        text: 'Or use a model that the project has.',
        command: 'curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"',
      },
    ],
    settle: { check: 'account/model-listed' },
  },
};
