import { isOfPerson } from './people-by-role.ts';
import { nameWord, particle } from './people.ts';

/** One word that begins with a capital, or up to four; or a few characters of Chinese or Japanese. */
export const nameAt = new RegExp(
  `${nameWord}(?:[ \\t](?:${particle}[ \\t]){0,2}${nameWord}){0,3}|[\\p{sc=Han}々]{2,5}(?:[ ・][\\p{sc=Han}々\\p{sc=Katakana}]{1,8})?`,
  'uy',
);

/** Two words and more. */
export const twoWords = `${nameWord}(?:[ \\t](?:${particle}[ \\t]){0,2}${nameWord}){1,3}`;

/** What else programs, products and letters write with a capital. */
const things = new RegExp(
  '(?<!\\p{L})(?:Visual|Studio|Stack|Overflow|Claude|Gemini|Copilot|ChatGPT|GPT|DALL|Sora|Codex|Chrome|Firefox|Safari|Edge|Mac|MacBook|Internet|Explorer|Bad|Good|Last|First|Next|Start|Started|Stop|Stopped|End|Ended|Finished|Done|Build|Test|Tests|Duration|Elapsed|Total|Session|Login|Logout|Connection|Connected|Retry|Retrying|Warning|Info|Debug|Fatal|Trace|Traceback|Stack|Failed|Failure|Success|Succeeded|Passed|Skipped|Running|Loading|Received|Sent|Sending|Uploading|Generating|Processing|Internal|Gateway|Unauthorized|Forbidden|Conflict|Entity|Payload|Many|Safety|Policy|Content|Billing|Usage|Tier|Plan|Trial|Safety|Moderation|Image|Picture|Photo|Prompt|Result|Results|Output|Input|Log|Logs|Level|Environment|Env|Config|Configuration|Settings|Details|Steps|Expected|Actual|Behavio[u]?r|Screenshot|Edit|Update|Updated|Version|Screenshots|Question|Answer|Issue|Issues|Ticket|Bug|Feature|Pull|Merge|Branch|Commit|Release|Changelog|Readme|Docs|Documentation|Guide|Tutorial|Example|Examples|World|There|Everyone|Everybody|Folks|Friends|Guys|Sir|Madam|Colleagues?|Kollegen|Damen|Herren|Team|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Today|Yesterday|AM|PM|UTC|GMT|CET|CEST|Amazon|Oracle|Java|JavaScript|TypeScript|Rust|Ruby|Go|React|Vue|Angular|Next\\.js|Kubernetes|Redis|Postgres|PostgreSQL|MySQL|Nginx|Slack|Discord|Teams|Zoom|Jira|Zapier|Make|Postman|Insomnia|Cursor|Vercel|Netlify|Heroku|Render|Railway|Supabase|Firebase|Web|Site|Page|Home|Main|Load|Balancer|Reverse|Front|Back|Door|Data|Base|Bucket|Queue|Cron|Scheduler|Manager|Controller|Operator|Provider|Vendor|Partner|Owners?|Members?|Employees?|Clients?|Guests?|Visitors?|Hi|Hello|Hey|Dear|Thanks|Thank|Regards|Best|Cheers|Sorry|Welcome|Well|Yes|Okay|OK|But|When|Where|What|Why|How|Who|Which|If|It|I|We|You|They|He|She|In|On|At|By|For|From|As|So|Then|Now|Here|Not|Also|After|Before|While|With|Without|Because|Since|Until|Still|Same|My|Our|His|Her|Their|Its|A|An|Some|Every|Each|Both|Many|More|Most|Less|Few|Full|Empty|True|False|Unknown|Unset|Undefined|Null|Nan|Getting|Using|Trying|Hitting|Seeing|Having|Calling|Making|Building|Working|Looking|Facing|Currently|Just|New|Pro|Plus|Max|Mini|Ultra|Turbo|Preview|Beta|Alpha|Sonnet|Opus|Haiku|Flash|Imagen|Flux|Llama|Mistral|Hugging|Face|Weights|Biases|Let|Encrypt|Digi[Cc]ert|Sectigo|Global|Trust|Root|Authority|Certificate|Signed|Self)(?!\\p{L})',
  'u',
);

/** Whether a name could be that of a person, and not of a program, a product, a day or an error. */
export const couldBePerson = (value: string): boolean =>
  isOfPerson(value) && !things.test(value) && !/\p{Lu}{2}/u.test(value.replace(/^Mc|^Mac/, ''));
