import { isRecord } from '../json.ts';
import type { Problem } from './problem.ts';

type Body = Readonly<Record<string, unknown>>;

/** The request with every error mended; undefined when one of them needs a human being. */
export function correct(body: Body, errors: readonly Problem[]): Body | undefined {
  let mended: Body | undefined = body;
  for (const { param, to } of errors) {
    mended = mended && to !== undefined ? replaced(mended, param, to) : undefined;
  }
  return mended;
}

/** Sets `size`, or `tools[0].size` inside a tool; null takes the parameter out. */
function replaced(body: Body, param: string, to: unknown): Body | undefined {
  const [, list, place, inner] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(param) ?? [];
  if (list === undefined || inner === undefined) return withMember(body, param, to);
  const members: readonly unknown[] = Array.isArray(body[list]) ? body[list] : [];
  const tool = members[Number(place)];
  if (!isRecord(tool)) return undefined;
  return { ...body, [list]: members.with(Number(place), withMember(tool, inner, to)) };
}

const withMember = (body: Body, name: string, to: unknown): Body =>
  to === null
    ? Object.fromEntries(Object.entries(body).filter(([one]) => one !== name))
    : { ...body, [name]: to };
