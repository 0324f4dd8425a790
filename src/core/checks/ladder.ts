import type { Check } from '../check.ts';
import { cleanEnvironment } from './account/clean-environment.ts';
import { keyAccepted } from './account/key-accepted.ts';
import { modelListed } from './account/model-listed.ts';
import { promptModerated } from './account/prompt-moderated.ts';
import { accountSettings } from './local/account-settings.ts';
import { baseUrlWhole } from './local/base-url-whole.ts';
import { failureRead } from './local/failure-read.ts';
import { interfaceUp } from './local/interface-up.ts';
import { keyPresent } from './local/key-present.ts';
import { keyShaped } from './local/key-shaped.ts';
import { keysAgree } from './local/keys-agree.ts';
import { modelCurrent } from './local/model-current.ts';
import { nodeFits } from './local/node-fits.ts';
import { proxySettings } from './local/proxy-settings.ts';
import { requestValid } from './local/request-valid.ts';
import { sdkVersion } from './local/sdk-version.ts';
import { tlsSettings } from './local/tls-settings.ts';
import { apiAnswers } from './network/api-answers.ts';
import { clockAgrees } from './network/clock-agrees.ts';
import { elsewhereOpens } from './network/elsewhere-opens.ts';
import { hostResolves } from './network/host-resolves.ts';
import { noPortal } from './network/no-portal.ts';
import { portOpens } from './network/port-opens.ts';
import { proxyOpens } from './network/proxy-opens.ts';
import { statusPage } from './network/status-page.ts';
import { tlsTrusted } from './network/tls-trusted.ts';
import { ownRequestMade } from './paid/own-request.ts';
import { requestReduced } from './paid/reduction.ts';
import { smallestImageMade } from './paid/smallest-image.ts';
import { controlRefused } from './probe/control-refused.ts';
import { knownBadRefused } from './probe/known-bad-refused.ts';

/** Every check, in the order in which it is shown: from the least to the most disruptive. */
export const ladder: readonly Check[] = [
  failureRead,
  nodeFits,
  interfaceUp,
  keyPresent,
  keyShaped,
  keysAgree,
  baseUrlWhole,
  accountSettings,
  proxySettings,
  tlsSettings,
  sdkVersion,
  modelCurrent,
  requestValid,
  hostResolves,
  portOpens,
  elsewhereOpens,
  proxyOpens,
  tlsTrusted,
  clockAgrees,
  apiAnswers,
  noPortal,
  statusPage,
  keyAccepted,
  modelListed,
  promptModerated,
  cleanEnvironment,
  knownBadRefused,
  controlRefused,
  smallestImageMade,
  ownRequestMade,
  requestReduced,
];
