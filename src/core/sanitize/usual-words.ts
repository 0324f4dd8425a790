import { isReference } from './value.ts';

/** Words that many name their folders, resources and accounts by. */
export const usual =
  /^(?:app|apps|api|apis|art|assets|auth|azure|backend|backup|base|batch|batches|bot|bots|build|builds|chat|ci|client|clients|cloud|code|config|container|core|create|cron|customer|data|dall|debug|demo|deploy|deployment|desktop|dev|development|docker|docs|download|downloads|edit|edits|engine|error|errors|eval|example|examples|express|fastapi|file|files|flask|folder|frontend|function|functions|gateway|gen|generate|generated|generation|generator|github|group|helper|hello|home|http|https|image|images|imagegen|imggen|img|input|internal|java|job|jobs|kubernetes|lambda|latest|lib|linux|litellm|local|log|logs|machine|macos|main|master|media|mini|model|models|my|new|next|nextjs|node|nodejs|old|openai|output|outputs|package|photo|photos|picture|pictures|pipeline|playground|preview|prod|production|project|projects|prompt|prompts|proxy|public|python|react|release|repo|request|requests|response|result|results|runner|sample|samples|script|scripts|sdk|server|service|services|shared|site|source|staging|storage|studio|system|task|tasks|temp|test|testing|tests|the|tmp|tool|tools|ubuntu|upload|uploads|user|users|util|utils|version|web|website|windows|work|worker|workers|workspace)$/i;

/** The same for what runs programs: parts of clusters, regions, systems, and what everybody runs there. */
const ofClusters =
  /^(?:kube|coredns|metrics|etcd|calico|proxy|kubernetes|k8s|default|pods?|nodes?|events?|deployments?|secrets|configmaps?|ingress|ingresses|namespaces?|cert|certs|manager|nginx|istio|argo|argocd|flux|monitoring|prometheus|grafana|loki|vault|redis|postgres|postgresql|mysql|rabbitmq|kafka|gitlab|github|actions|hosted|pipelines?|agent|agents|pool|pools|self|none|null|true|false|common|platform|team|teams|engineering|research|private|internal|external|us|eu|asia|europe|west|east|north|south|central|northeurope|westeurope|eastus|westus|sweden|swedencentral|france|germany|region|regions|gpt|dalle|chatgpt|mini|turbo|high|low|medium|azureopenai|name|names|names?pace|key|keys|alias|master|virtual|account|accounts|rg|resource|resources|not|is|was|the|this|for|with|found|missing|unknown|required|invalid|admin|root|owner|member|free|pro|plus|enterprise|business|standard|premium|basic|x64|amd64|arm64|alpine|slim|bookworm|jammy|macos\d*|debian|db|cache|queue|web|ui|app\d*|svc|cron|cronjob|worker|scheduler|gpu|cpu|large|small|xlarge)$/i;

const model =
  /^(?:gpt|dall-?e|chatgpt|claude|gemini|imagen|sora|flux|o\d|req|resp|org|proj|cf)[-_.\d]/i;

/** Whether a label has a word in it that is somebody's own, and is no model and no id of a request. */
export const isOwnName = (value: string): boolean =>
  !isReference(value) &&
  !model.test(value) &&
  value
    .split(/[\d_.-]+/)
    .some((part) => part.length > 2 && !usual.test(part) && !ofClusters.test(part));
