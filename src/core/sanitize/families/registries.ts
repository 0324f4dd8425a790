import { lazily } from '../../lazily.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isOwnName } from '../usual-words.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { isPublicOwner } from './git.ts';

const part = '[a-z0-9](?:[a-z0-9._-]{0,80}[a-z0-9])?';

/** Registries where an owner or a project stands first, and those of Amazon, where only the repository does. */
const owned =
  '(?:(?:(?:index\\.)?docker\\.io|registry-?\\d?\\.(?:hub\\.)?docker\\.(?:io|com)|hub\\.docker\\.com\\/r|(?:[a-z]{2,4}\\.)?gcr\\.io|quay\\.io|[a-z0-9-]{2,30}-docker\\.pkg\\.dev)\\/)';
const ofAmazon =
  '(?:(?:\\d{12}|\\[[a-z]+-\\d{1,4}\\])(?:\\.dkr\\.ecr)?\\.[a-z0-9-]{5,20}\\.amazonaws\\.com\\/)';

const lead =
  '(?:(?:(?<![\\w.-])images?["\']?[ \\t]?[:=][ \\t]{0,4}["\']?|^[ \\t]{0,8}FROM[ \\t]+(?:--platform=\\S{1,30}[ \\t]+)?)(?=\\S{3,160}[:@]\\w)|\\b(?:docker|podman|nerdctl|crane)[ ](?:pull|push|tag|run|build)[ \\t](?:-{1,2}[^\\s]{1,40}[ \\t]+){0,6}["\']?)';

/** `owner/name:tag`, behind a registry or where an image of a container is named. */
const image = lazily(
  () =>
    new RegExp(
      `((?<![\\w.@-])${owned}|${lead}(?:${owned})?)(${part})\\/(${part}(?:\\/${part}){0,3})(?=[:@\\s"'\`,;)\\]]|$)`,
      'gim',
    ),
);

const alone = lazily(
  () =>
    new RegExp(
      `((?<![\\w.@-])${ofAmazon})(${part}(?:\\/${part}){0,3})(?=[:@\\s"'\`,;)\\]]|$)`,
      'gi',
    ),
);

/** Whose images everybody runs. */
const everybody = new Set(
  `library bitnami bitnamilegacy nginx postgres grafana prom jenkins gitlab sonatype amazon amazonlinux localstack minio traefik curlimages alpine ubuntu
  debian redis valkey mysql mariadb mongo vllm lobehub n8nio langgenius mintplexlabs open-webui portainer linuxserver google-containers distroless
  cloudsdktool google-samples kaniko-project cadvisor projectcalico istio argoproj coredns cert-manager jetstack selenium cypress browserless circleci
  cimg buildkite jupyter continuumio apache chainguard rust php composer wordpress confluentinc opensearchproject datadog newrelic temporalio airbyte
  metabase hasura directus strapi ghost gitea drone renovate snyk aquasec aquasecurity sonarqube tailscale cloudflare caddy haproxy squid ubuntu/squid
  sameersbn mitmproxy wiremock mockserver kong envoy litellm helicone portkeyai unclecode flowiseai zenika zilliz qdrant chromadb weaviate semitechnologies
  rancher k3s kindest calico nvcr tritonserver deepset pgvector timescale clickhouse rabbitmq eclipse-temurin amazoncorretto openjdk`.split(
    /\s+/,
  ),
);

const words = wordsIn(
  'docker|gcr.io|quay.io|podman|nerdctl|crane |image:|image=|image"|image\'|images:|from |image :|amazonaws.com/',
);

/** Whose image of a container it is, and what it is called by. */
export const registries: Detector = (view, hits) => {
  if (!hasSign(view.shape, sign.slash) || !holdsAny(view, words)) return;
  const { text } = view;
  for (const { 1: before = '', 2: owner = '', 3: name = '', index } of matches(image(), text))
    if (isSomebodys(owner, before)) {
      const from = index + before.length;
      hits.push({ kind: 'owner', from, to: from + owner.length });
      names(name, from + owner.length + 1, hits);
    }
  for (const { 1: before = '', 2: name = '', index } of matches(alone(), text))
    if (isOwnName(name.replaceAll('/', '-'))) names(name, index + before.length, hits);
};

/** Without a registry a word with a dot is a host, which others read. */
const isSomebodys = (owner: string, before: string): boolean =>
  !isPublicOwner(owner) &&
  !everybody.has(owner.toLowerCase()) &&
  (before.endsWith('/') || !owner.includes('.')) &&
  isOwnName(owner);

function names(name: string, at: number, hits: Hit[]): void {
  hits.push({ kind: 'repository', from: at, to: at + name.length });
}
