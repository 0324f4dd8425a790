import { access } from './access.ts';
import type { Cause } from './cause.ts';
import { client } from './client.ts';
import type { CauseId } from './ids.ts';
import { limits } from './limits.ts';
import { path } from './path.ts';
import { request } from './request.ts';
import { service } from './service.ts';

/** One entry per cause of the taxonomy: leave one out, or a part of one, and this does not compile. */
export const causes: Readonly<Record<CauseId, Cause>> = {
  ...access,
  ...limits,
  ...request,
  ...client,
  ...path,
  ...service,
};
