import { lazily } from '../../lazily.ts';
import { noPerson } from '../again.ts';
import { isOfPerson } from './people-by-role.ts';
import { fullName } from './people.ts';

const whole = lazily(
  () => new RegExp(`^(?:${fullName}|\\p{Lu}[\\p{L}'’-]{1,30}, \\p{Lu}[\\p{L}'’. -]{1,40})$`, 'u'),
);

/** Words of products, of steps and of what a picture can be set to. */
const ofPrograms =
  /(?<!\p{L})(?:Visual|Studio|Code|Package|Print|Spooler|Update|Upgrade|Generations?|Generator|Editing|Edits?|Many|Requests|Content|Policy|Violation|Quality|Size|Background|Output|Input|Format|Compression|Moderation|Basic|Standard|Premium|High|Medium|Low|Auto|Chrome|Firefox|Safari|Edge|Desktop|Postman|Insomnia|Install|Checkout|Setup|Set|Upload|Download|Publish|Release|Lint|Generate|Create|Start|Stop|Fetch|Load|Save|Validate|Verify|Cleanup|Cache|Restore|Dependencies|Artifacts?|Repository|Environment|Container|Cluster|Registry|Manager|Remote|Desktop|Device|Driver|Event|Background|Intelligent|Transfer|Management|Center|Firewall|Defender|Root|Authority|Trust|Encrypt|Certificate|Inter|Sans|Mono|Serif|Bold|Regular|Roboto|Helvetica|Arial|Playground|Assistants?|Responses|Completions?|Embeddings?|Variations?|Style|Natural|Vivid|Prompt|Caption|Feature|Bug|Issue|Release|Milestone|Sprint|Board|Campaign|Template|Preset|Layer|Mask|Canvas|Proxy|Tools?|Search|Vector|Chat|Access|Denied|Forbidden|Unauthorized|Exceeded|Connection|Refused|Reset|Socket|Read|Write)(?!\p{L})/iu;

/** Two words and more that read as the name of somebody. */
export const isFullName = (value: string): boolean =>
  whole().test(value) && isOfPerson(value) && !noPerson.test(value) && !ofPrograms.test(value);
