import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

type Id = (typeof causeIdsByGroup)['limits'][number];

export const limits: Readonly<Record<Id, Cause>> = {
  rate_limit: {
    title: 'Too many requests in this minute or day',
    why: 'A limit of the organization is used up for now; it fills again by itself.',
    weighs: {
      'says-rate-limit': 8,
      'status-429': 4,
      'headroom-gone': 4,
      'says-limit-zero': -4,
      'says-quota-exhausted': -5,
    },
    provenBy: ['says-rate-limit'],
    retry: 'after-wait',
    fixes: [
      { text: 'Wait for the time that the answer names, then send fewer at once.' },
      {
        text: 'Retry with growing pauses and honour retry-after; n images count n times.',
        link: 'https://platform.openai.com/docs/guides/rate-limits',
      },
      {
        text: 'Ask for higher limits.',
        link: 'https://platform.openai.com/settings/organization/limits',
      },
    ],
    settle: { question: 'Does the same call succeed after a pause of one minute?' },
  },
  rate_limit_zero: {
    title: 'The limit of this account is zero, or too low for the call',
    why: 'The tier has no access to image models, or the call takes more than its limit; waiting never helps.',
    weighs: { 'says-limit-zero': 9, 'says-rate-limit': 1 },
    provenBy: ['says-limit-zero'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Buy credit: the first paid tier opens image models.',
        link: 'https://platform.openai.com/settings/organization/billing',
      },
    ],
    settle: { question: 'Which limit does the limits page show for images per minute?' },
  },
  quota_exhausted: {
    title: 'The credit of the account is used up',
    why: 'The prepaid credit or the plan’s quota is at its end, so every call is refused.',
    weighs: { 'says-quota-exhausted': 9, 'status-429': 3, 'image-made': -9 },
    provenBy: ['says-quota-exhausted'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Add credit; it reaches the API within some minutes.',
        link: 'https://platform.openai.com/settings/organization/billing',
      },
      {
        text: 'See whether the key belongs to the organization that was paid for.',
        link: 'https://platform.openai.com/settings/organization/general',
      },
    ],
    settle: { question: 'What balance does the billing page show?' },
  },
  billing_hard_limit: {
    title: 'A spend limit is reached',
    why: 'The organization or project has a monthly limit, and it is used up.',
    weighs: { 'says-spend-limit': 9, 'image-made': -9 },
    provenBy: ['says-spend-limit'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Raise the limit of the project or organization, or wait for the next month.',
        link: 'https://platform.openai.com/settings/organization/limits',
      },
    ],
    settle: { question: 'Which spend limit does the limits page show as reached?' },
  },
  billing_inactive: {
    title: 'Billing is not active',
    why: 'There is no payment method, or the last payment failed.',
    weighs: { 'says-billing-inactive': 9, 'image-made': -9 },
    provenBy: ['says-billing-inactive'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Add or mend the payment method.',
        link: 'https://platform.openai.com/settings/organization/billing',
      },
    ],
    settle: { question: 'Does the billing page show a failed payment?' },
  },
};
