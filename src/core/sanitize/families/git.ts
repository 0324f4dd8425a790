import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { hit as hostHit } from './hosts.ts';

const forge =
  '(?:(?<![\\w-]\\.|[\\w-])(?:www\\.|gist\\.|ssh\\.)?github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com|git\\.sr\\.ht|dev\\.azure\\.com|ssh\\.dev\\.azure\\.com|(?<![\\w-])(?!code\\.|marketplace\\.|update\\.|www\\.)[\\w-]+\\.visualstudio\\.com|raw\\.githubusercontent\\.com|api\\.github\\.com/repos|ghcr\\.io|registry\\.gitlab\\.com|(?<![\\w.-])(?:huggingface\\.co|hf\\.co)(?:/(?:datasets|spaces|api/models))?|codeload\\.github\\.com)';

const part = '[^\\s/:"\'`<>?#&,;)\\]}\\\\]{1,100}';

/** A repository at a known forge, or behind `git@` at any. */
const remote = new RegExp(
  `((?:${forge}|git@(?:[\\w.-]+|\\[host-\\d+\\]))(?:[:/]v3)?(?:[:/]|%2F))(~?${part})((?:/${part}){0,3}?/)(${part}?)(?=\\.git\\b|[/\\s"'\`<>?#&,;:)\\]}\\\\]|$)`,
  'gi',
);

/** At any other host the ending says it. */
const ending = new RegExp(
  `(://(?:[^\\s/@"'\`]{1,200}@)?(?:[\\w.-]+|\\[host-\\d+\\])(?::\\d+)?/)(~?${part})((?:/${part}){0,3}?/)(${part}?)(?=\\.git(?![\\w.])|/-/)`,
  'gi',
);

const alone = new RegExp(
  `((?:(?<![\\w-]\\.|[\\w-])(?:gist\\.|www\\.)?github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)/)(${part})(?=[\\s"'\`<>?#,;)\\]}]|$)`,
  'gi',
);

/** What comes third: a repository in a project, or in a group of a group. */
const third = new RegExp(
  `((?:(?:dev\\.azure\\.com(?::v3)?|(?<!(?:code|marketplace|update|www)\\.)visualstudio\\.com)/(?:${part}/){1,2}(?:_git/)?|gitlab\\.com[:/]${part}/${part}/))((?!_|-/|(?:issues|merge_requests|tree|blob|raw|commits?|pipelines|jobs|releases|tags|wikis)\\b)${part}?)(?=\\.git\\b|[/\\s"'\`<>?#&,;:)\\]}\\\\]|$)`,
  'gi',
);

/** What a clone says of the folder that it makes. */
const cloning = /(\bCloning into (?:bare repository )?')([\w.-]{1,100})(?='\.{3})/g;

/** `owner/repository` where something says that it is one. */
const named =
  /((?:(?<!\S)(?:--repo|-R)|\b(?:GITHUB_REPOSITORY|CI_PROJECT_PATH|BITBUCKET_REPO_FULL_NAME|gh repo \w+|gh api \/?repos\/|full_name["']?\s?[:=]|name ?with ?owner["']?\s?[:=]|repository["']?\s?:|repository[ \t](?:named[ \t])?(?!and\/|or\/|read\/|owner\/|name\/|url\/|your|fork\/|user\/|org\/)|repo:|github:|gitlab:|bitbucket:|uses:))[=: ]{0,3}["']?(?:github:|gitlab:|bitbucket:)?)([\w.-]{1,64})(\/)([\w.-]{1,100})(?![\w/@:])/g;

/** Owners of public software: their names are in every report. */
const everybody =
  /^(?:imgfix-wizard|openai|nodejs|node|python|microsoft|azure|vercel|google|googleapis|facebook|npm|yarnpkg|pnpm|actions|docker|encode|psf|pypa|orgs|issues|features|marketplace|settings|login|about|pricing|explore|topics|sponsors|apps|notifications|search|advisories|library|docs|models|datasets|spaces|join|blog|papers|chat|learn|tasks|new|organizations|api|anthropics|huggingface|langchain-ai|berriai|undici|sindresorhus|axios|aio-libs|pydantic|repos|user|users|-)$/i;

/** The same for what modules of languages are called by. */
const famous: ReadonlySet<string> = new Set(
  `tidwall sashabaranov spf13 gin-gonic gorilla stretchr pkg sirupsen go-chi labstack urfave joho golang hashicorp aws uber-go prometheus grpc
  valyala fsnotify mattn mitchellh davecgh pmezard go-playground json-iterator modern-go ugorji cespare klauspost andybalholm gofiber redis jackc
  go-sql-driver go-redis golang-jwt git-lfs expressjs vitejs vitest-dev eslint prettier webpack babel sveltejs vuejs nuxt remix-run jestjs mochajs
  lodash moment date-fns colinhacks prisma trpc honojs fastify nestjs tailwindlabs shadcn-ui tanstack supabase stripe awslabs aws-actions pallets
  django tiangolo fastapi urllib3 numpy pandas-dev scipy pytorch tensorflow streamlit gradio-app run-llama ollama ggml-org ggerganov portkey-ai
  helicone vercel-labs n8n-io electron nvm-sh pyenv astral-sh homebrew torvalds curl squid-cache nginx envoyproxy kubernetes helm grafana getsentry
  elastic moby puppeteer openai-php alexrudall 64bit theokanning guzzle guzzlehttp symfony laravel rails rust-lang tokio-rs seanmonstar hyperium
  dotnet betalgo denoland oven-sh node-fetch follow-redirects sigstore github stabilityai black-forest-labs meta-llama mistralai runwayml compvis qwen deepseek-ai
  sentence-transformers bigscience tiiuae nvidia timm unsloth`.split(/\s+/),
);

const [forges, clones, repositories] = [
  wordsIn('git|huggingface|hf.co|bitbucket|codeberg|azure|visualstudio|ghcr|host-'),
  wordsIn('cloning into'),
  wordsIn('repo|with owner|withowner|github:|gitlab:|bitbucket:|uses:|full_name|project_path|-r '),
];

/** Whether an owner's name tells nothing about anybody. */
export const isPublicOwner = (name: string): boolean =>
  everybody.test(name) || famous.has(name.toLowerCase());

export const git: Detector = (view, hits) => {
  const { text } = view;
  if (holdsAny(view, clones)) for (const match of matches(cloning, text)) lastPart(match, hits);
  if (!hasSign(view.shape, sign.slash | sign.percent)) return;
  if (holdsAny(view, forges)) atForges(text, hits);
  if (holdsAny(view, repositories))
    for (const match of matches(named, text)) repository(match, hits);
};

function atForges(text: string, hits: Hit[]): void {
  for (const match of matches(remote, text)) {
    repository(match, hits);
    const host = /git@([\w.-]+)/i.exec(match[1] ?? '')?.[1];
    if (host !== undefined) hostHit(host, match.index + 4, hits);
  }
  for (const match of matches(alone, text)) owner(match, hits);
  for (const match of matches(ending, text)) repository(match, hits);
  for (const match of matches(third, text)) lastPart(match, hits);
}

function repository(match: RegExpExecArray, hits: Hit[]): void {
  const [, before = '', name = '', between = '', repo = ''] = match;
  if (isPublicOwner(name) || isReference(name)) return;
  const at = match.index + before.length;
  hits.push({ kind: 'owner', from: at, to: at + name.length });
  const groups = between.replace(/^\/|\/$/g, '');
  if (groups !== '')
    hits.push({
      kind: 'owner',
      from: at + name.length + 1,
      to: at + name.length + 1 + groups.length,
    });
  const from = at + name.length + between.length;
  const bare = repo.replace(/@.*$|\.git$|[.]+$/, '');
  if (bare !== '') hits.push({ kind: 'repository', from, to: from + bare.length });
}

function lastPart(match: RegExpExecArray, hits: Hit[]): void {
  const [, before = '', name = ''] = match;
  const bare = name.replace(/@.*$|\.git$|[.]+$/, '');
  const from = match.index + before.length;
  if (bare !== '' && !isReference(bare))
    hits.push({ kind: 'repository', from, to: from + bare.length });
}

function owner(match: RegExpExecArray, hits: Hit[]): void {
  const [, before = '', name = ''] = match;
  const bare = name.replace(/[.]+$/, '');
  if (isPublicOwner(bare) || isReference(bare)) return;
  hits.push({
    kind: 'owner',
    from: match.index + before.length,
    to: match.index + before.length + bare.length,
  });
}
