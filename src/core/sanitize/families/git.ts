import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { hit as hostHit } from './hosts.ts';

const forge =
  '(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com|git\\.sr\\.ht|dev\\.azure\\.com|ssh\\.dev\\.azure\\.com|[\\w-]+\\.visualstudio\\.com|raw\\.githubusercontent\\.com|api\\.github\\.com/repos|ghcr\\.io|codeload\\.github\\.com)';

const part = '[^\\s/:"\'`<>?#&,;)\\]}\\\\]{1,100}';

/** A repository at a known forge, or behind `git@` at any. */
const remote = new RegExp(
  `((?:${forge}|git@(?:[\\w.-]+|\\[host-\\d+\\]))(?:[:/]v3)?(?:[:/]|%2F))(~?${part})((?:/${part}){0,3}?/)(${part}?)(?=\\.git\\b|[/\\s"'\`<>?#&,;)\\]}\\\\]|$)`,
  'gi',
);

/** At any other host the ending says it. */
const ending = new RegExp(
  `(://(?:[^\\s/@"'\`]{1,200}@)?(?:[\\w.-]+|\\[host-\\d+\\])(?::\\d+)?/)(~?${part})((?:/${part}){0,3}?/)(${part}?)(?=\\.git(?![\\w.]))`,
  'gi',
);

const alone = new RegExp(
  `((?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)/)(${part})(?=[\\s"'\`<>?#,;)\\]}]|$)`,
  'gi',
);

/** `owner/repository` where something says that it is one. */
const named =
  /((?:\b(?:GITHUB_REPOSITORY|CI_PROJECT_PATH|BITBUCKET_REPO_FULL_NAME|gh repo \w+|--repo|-R|full_name["']?\s?[:=]|"repository"\s?:|repository:|repo:|github:|gitlab:|bitbucket:|uses:))[=: ]{0,3}["']?(?:github:|gitlab:|bitbucket:)?)([\w.-]{1,64})(\/)([\w.-]{1,100})(?![\w/@:])/g;

/** Owners of public software: their names are in every report. */
const everybody =
  /^(?:imgfix-wizard|openai|nodejs|node|python|microsoft|azure|vercel|google|googleapis|facebook|npm|yarnpkg|pnpm|actions|docker|encode|psf|pypa|orgs|issues|features|marketplace|settings|login|about|pricing|explore|topics|sponsors|apps|notifications|search|anthropics|huggingface|langchain-ai|berriai|undici|sindresorhus|axios|aio-libs|pydantic|repos|user|users|-)$/i;

const [forges, repositories] = [
  wordsIn('git|bitbucket|codeberg|azure|visualstudio|ghcr|host-'),
  wordsIn('repo|github:|gitlab:|bitbucket:|uses:|full_name|project_path|-r '),
];

export const git: Detector = (view, hits) => {
  const { text } = view;
  if (!hasSign(view.shape, sign.slash | sign.percent)) return;
  if (holdsAny(view, forges)) {
    for (const match of matches(remote, text)) {
      repository(match, hits);
      const host = /git@([\w.-]+)/i.exec(match[1] ?? '')?.[1];
      if (host !== undefined) hostHit(host, match.index + 4, hits);
    }
    for (const match of matches(alone, text)) owner(match, hits);
    for (const match of matches(ending, text)) repository(match, hits);
  }
  if (holdsAny(view, repositories))
    for (const match of matches(named, text)) repository(match, hits);
};

function repository(match: RegExpExecArray, hits: Hit[]): void {
  const [, before = '', name = '', between = '', repo = ''] = match;
  if (everybody.test(name) || isReference(name)) return;
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
  const bare = repo.replace(/\.git$|[.]+$/, '');
  if (bare !== '') hits.push({ kind: 'repository', from, to: from + bare.length });
}

function owner(match: RegExpExecArray, hits: Hit[]): void {
  const [, before = '', name = ''] = match;
  const bare = name.replace(/[.]+$/, '');
  if (everybody.test(bare) || isReference(bare)) return;
  hits.push({
    kind: 'owner',
    from: match.index + before.length,
    to: match.index + before.length + bare.length,
  });
}
