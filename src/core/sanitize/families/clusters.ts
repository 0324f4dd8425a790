import { type Detector, type Hit, type Pattern, byPatterns } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isOwnName } from '../usual-words.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { lineLead } from './line-lead.ts';

const label = '([a-z](?:[a-z0-9-]{1,61}[a-z0-9]))(?![\\w-])';

/** In prose a colon is no assignment. */
const noProse = '(?![.:(/\\\\@]\\w|[ \\t]+[a-z]+[ ,.](?!\\w*=))';

const tools = 'kubectl|helm|oc|stern|k9s|kubens|istioctl|argocd|kustomize|flux';
const kubes = tools.split('|').map((tool) => `${tool} `);

/** What a cluster has, before the name of one. */
const kinds =
  '(?:(?:pods?|po|deploy(?:ments?)?|svc|services?|jobs?|cronjobs?|statefulsets?|sts|rs|replicasets?|cm|configmaps?|secrets?|ing(?:ress)?|sa)(?:\\/|[ \\t]))?';

const patterns: readonly Pattern[] = [
  {
    kind: 'resource',
    needs: ['namespace'],
    pattern: () =>
      new RegExp(
        `((?<![a-z])namespace(?:[._]?name)?\\\\{0,4}["']?[ \\t]{0,3}[:=][ \\t]{0,24}\\\\{0,4}["']?)${label}${noProse}`,
        'gi',
      ),
    accepts: isOwnName,
  },
  {
    kind: 'resource',
    needs: kubes,
    pattern: () =>
      new RegExp(
        `((?<![\\w-])(?:${tools})[ \\t](?:[^\\r\\n|;]{0,160}?[ \\t])??(?:-n|--namespace)[= \\t]{1,2}["']?)${label}`,
        'g',
      ),
    accepts: isOwnName,
  },
  {
    kind: 'resource',
    needs: ['serviceaccount:'],
    pattern: () => new RegExp(`(\\bsystem:serviceaccount:)${label}`, 'g'),
    accepts: isOwnName,
  },
  {
    kind: 'resource',
    needs: ['service account', 'serviceaccount', 'controlled by'],
    pattern: () =>
      new RegExp(
        `(\\b(?:Service Account|serviceAccount(?:Name)?|Controlled By)["']?:[ \\t]{0,12}["']?(?:[A-Z]\\w{3,14}\\/)?|\\bsystem:serviceaccount:(?:[\\w-]{1,63}|\\[resource-\\d{1,4}\\]):)${label}`,
        'g',
      ),
    accepts: isOwnName,
  },
  // The name of a pod ends with two runs of chance.
  {
    kind: 'host',
    needs: ['pod', 'kube', 'k8s', 'container', 'replica', 'deploy', 'namespace', 'evicted', 'oom'],
    pattern: () =>
      /(?<![\w./-]|@)[a-z][a-z0-9-]{2,50}-(?=[a-z]{0,9}\d)[a-z0-9]{8,10}-[a-z0-9]{5}(?![\w-])/g,
    accepts: (value) => isOwnName(value.split('-').slice(0, -2).join('-')),
  },
  {
    kind: 'host',
    needs: kubes,
    pattern: () =>
      new RegExp(
        `((?<![\\w-])(?:kubectl|oc)[ \\t](?:[^\\r\\n|;]{0,100}?[ \\t])??(?:logs|exec|describe|attach|port-forward|delete|get|scale|rollout[ \\t]\\w{4,8}|set[ \\t]\\w{3,8})[ \\t](?:-{1,2}[\\w-]{1,20}[ \\t]){0,3}${kinds})${label}`,
        'g',
      ),
    accepts: (value) => /[\d-]/.test(value) && isOwnName(value),
  },
  // What describes one.
  {
    kind: 'host',
    needs: ['namespace:'],
    pattern: () =>
      new RegExp(
        `(^${lineLead}[ \\t]{0,8}Name:[ \\t]{1,24})${label}(?=[ \\t]*\\r?\\n${lineLead}[ \\t]{0,8}Namespace:)`,
        'gm',
      ),
    accepts: isOwnName,
  },
];

const named = byPatterns(patterns);

const tables = wordsIn('ready|restarts|cluster-ip|completions|up-to-date');

/** What `kubectl get` puts above its rows. */
const heads =
  /^([ \t]{0,8})(NAMESPACE[ ]{2,40})?NAME[ ]{2,80}(?=[^\r\n]{0,120}\b(?:READY|STATUS|CLUSTER-IP|COMPLETIONS|DATA|AGE)\b)[^\r\n]{2,200}\r?\n/gm;

const row =
  /[ \t]{0,8}([a-z][\w.-]{2,100})[ ]{2,80}(?:([a-z][\w.-]{2,100})[ ]{2,80})?[^\r\n]*(?:\r?\n|$)/y;

/** Names of what runs in a cluster, and of where. */
export const clusters: Detector = (view, hits) => {
  named(view, hits);
  if (!hasSign(view.shape, sign.lineBreak) || !holdsAny(view, tables)) return;
  for (const { 0: whole, 2: namespace, index } of matches(heads, view.text))
    rows(view.text, index + whole.length, namespace !== undefined, hits);
};

function rows(text: string, at: number, hasNamespace: boolean, hits: Hit[]): void {
  row.lastIndex = at;
  for (let match = row.exec(text); match; match = row.exec(text)) {
    const [whole, first = '', second = ''] = match;
    const from = match.index + whole.indexOf(first);
    if (isOwnName(first))
      hits.push({ kind: hasNamespace ? 'resource' : 'host', from, to: from + first.length });
    if (!hasNamespace || !isOwnName(second)) continue;
    const next = match.index + whole.indexOf(second, whole.indexOf(first) + first.length);
    hits.push({ kind: 'host', from: next, to: next + second.length });
  }
}
