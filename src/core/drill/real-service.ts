import { parseTarget } from '../target.ts';

/** Whether a host is the service itself, at OpenAI or at Azure: a drill lets nothing reach it. */
export const isRealService = (host: string): boolean =>
  parseTarget(`https://${host}`).official ||
  /\.(?:openai|cognitiveservices|services\.ai)\.azure\.com$/i.test(host);
