import type { Detector } from '../detector.ts';
import { accountsInLogs } from './accounts-in-logs.ts';
import { addresses } from './addresses.ts';
import { apart } from './apart.ts';
import { beside } from './beside.ts';
import { builders } from './builders.ts';
import { certificates } from './certificates.ts';
import { chatHeads } from './chat-heads.ts';
import { clusterSecrets } from './cluster-secrets.ts';
import { clusters } from './clusters.ts';
import { codesInLanguages } from './codes-in-languages.ts';
import { codesTold } from './codes-told.ts';
import { codesUnderLabels } from './codes-under-labels.ts';
import { codes } from './codes.ts';
import { columnsOfSql } from './columns-of-sql.ts';
import { commandCredentials } from './credentials-of-commands.ts';
import { digitsUnderNames } from './digits-under-names.ts';
import { firms } from './firms.ts';
import { foldersOfTools } from './folders-of-tools.ts';
import { git } from './git.ts';
import { handles } from './handles.ts';
import { headers } from './headers.ts';
import { hosts } from './hosts.ts';
import { images } from './images.ts';
import { keyMaterial } from './key-material.ts';
import { labelsInAddresses } from './labels-in-addresses.ts';
import { logins } from './logins.ts';
import { machines } from './machines.ts';
import { messages } from './messages.ts';
import { named } from './named.ts';
import { namesBeside } from './names-beside.ts';
import { namesInFields } from './names-in-fields.ts';
import { numbers } from './numbers.ts';
import { organizations } from './organizations.ts';
import { paths } from './paths.ts';
import { peopleByRole } from './people-by-role.ts';
import { people } from './people.ts';
import { personIds } from './person-ids.ts';
import { pieces } from './pieces.ts';
import { postal } from './postal.ts';
import { privateColumns } from './private-columns.ts';
import { promptsByPlace } from './prompts-by-place.ts';
import { promptsOfCommands } from './prompts-of-commands.ts';
import { randomTokens } from './random-tokens.ts';
import { recordedCookies } from './recorded-cookies.ts';
import { registries } from './registries.ts';
import { signOffs } from './sign-offs.ts';
import { spoken } from './spoken.ts';
import { toldCredentials } from './told-credentials.ts';
import { toldPeople } from './told-people.ts';
import { toldPrompts } from './told-prompts.ts';
import { unusualPlaces } from './unusual-places.ts';
import { urls } from './urls.ts';
import { users } from './users.ts';
import { vendorKeys } from './vendor-keys.ts';

/** The families in their order: where two claim the same value, the earlier one names it. */
export const detectors: readonly Detector[] = [
  vendorKeys,
  images,
  keyMaterial,
  headers,
  commandCredentials,
  unusualPlaces,
  codes,
  codesUnderLabels,
  codesInLanguages,
  codesTold,
  recordedCookies,
  messages,
  toldPrompts,
  promptsOfCommands,
  promptsByPlace,
  numbers,
  digitsUnderNames,
  people,
  peopleByRole,
  namesBeside,
  chatHeads,
  toldPeople,
  signOffs,
  namesInFields,
  postal,
  personIds,
  organizations,
  firms,
  clusters,
  builders,
  labelsInAddresses,
  registries,
  named,
  beside,
  spoken,
  toldCredentials,
  apart,
  columnsOfSql,
  privateColumns,
  clusterSecrets,
  pieces,
  urls,
  git,
  certificates,
  paths,
  foldersOfTools,
  users,
  handles,
  logins,
  machines,
  accountsInLogs,
  addresses,
  hosts,
  randomTokens,
];
