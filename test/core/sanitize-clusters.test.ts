import { expect, test } from 'vitest';

import { sanitize } from '../../src/core/sanitize/sanitize.ts';
import { cleanOf } from '../helpers/cleaned.ts';

test.each<[string, string, string]>([
  ['a namespace', 'namespace: quellmoos83-prod', 'namespace: [resource-1]'],
  [
    'a namespace of a log',
    '{"namespace_name":"quellmoos83-prod","status":429}',
    '{"namespace_name":"[resource-1]","status":429}',
  ],
  [
    'a namespace of an attribute',
    'k8s.namespace.name=quellmoos83-live 502',
    'k8s.namespace.name=[resource-1] 502',
  ],
  [
    'a namespace of a command',
    'helm upgrade api ./chart -n quellmoos83-live --wait',
    'helm upgrade api ./chart -n [resource-1] --wait',
  ],
  ['a pod', 'pod render-quellmoos83-7d9f4b6c58-x2vkq was evicted', 'pod [host-1] was evicted'],
  [
    'a pod of a command',
    'kubectl logs api-quellmoos83 --previous',
    'kubectl logs [host-1] --previous',
  ],
  [
    'a table of pods',
    'NAME                   READY   STATUS    AGE\nquellmoos83-api-0        1/1     Running   3d\napi-0                  0/1     Error     3d',
    'NAME                   READY   STATUS    AGE\n[host-1]        1/1     Running   3d\napi-0                  0/1     Error     3d',
  ],
  [
    'a table with namespaces',
    'NAMESPACE       NAME                READY   STATUS\nquellmoos83     draw-lindau-0     1/1     Running\nkube-system     coredns-abc         1/1     Running',
    'NAMESPACE       NAME                READY   STATUS\n[resource-1]     [host-1]     1/1     Running\nkube-system     [host-2]         1/1     Running',
  ],
  [
    'what describes a pod',
    'Name:             draw-lindau-0\nNamespace:        quellmoos83\nService Account:  quellmoos83-sa\n',
    'Name:             [host-1]\nNamespace:        [resource-1]\nService Account:  [resource-2]\n',
  ],
  [
    'an account of a cluster',
    'User "system:serviceaccount:quellmoos83:quellmoos83-sa" cannot get',
    'User "system:serviceaccount:[resource-1]:[resource-2]" cannot get',
  ],
  [
    'a deployment',
    'AZURE_OPENAI_DEPLOYMENT=quellmoos83-img-2',
    'AZURE_OPENAI_DEPLOYMENT=[resource-1]',
  ],
  [
    'a deployment in JSON',
    '{"deployment":"lindau-img","status":404}',
    '{"deployment":"[resource-1]","status":404}',
  ],
  [
    'a deployment in a sentence',
    'the deployment lindau-img-2 does not exist',
    'the deployment [resource-1] does not exist',
  ],
  [
    'a resource group',
    'Resource Group Name: "rg-lindau-art"',
    'Resource Group Name: "[organization-1]"',
  ],
  [
    'a resource group in a sentence',
    'in resource group rg-lindau (404)',
    'in resource group [organization-1] (404)',
  ],
  [
    'a resource group of a command',
    'az cognitiveservices account show -g rg-lindau -n api',
    'az cognitiveservices account show -g [resource-1] -n api',
  ],
  ['a team', 'team=lindau-studio 429', 'team=[organization-1] 429'],
  [
    'an alias of a key',
    'RateLimitError: Key alias: lindau-campaign, 429',
    'RateLimitError: Key alias: [person-1], 429',
  ],
  ['a runner', "Runner name: 'lindau-runner-2'", "Runner name: '[host-1]'"],
  [
    'an agent',
    'Building on agent lindau-agent-2 in /tmp/x',
    'Building on agent [host-1] in /tmp/x',
  ],
  [
    'a job of Jenkins',
    '/var/lib/jenkins/workspace/lindau-posters/gen.mjs:3',
    '/var/lib/jenkins/workspace/[folder-1]/gen.mjs:3',
  ],
  [
    'an image at a registry',
    'docker.io/quellmoos83/posters:1.2',
    'docker.io/[owner-1]/[repository-1]:1.2',
  ],
  [
    'an image of a command',
    'docker pull quellmoos83/posters:1.2',
    'docker pull [owner-1]/[repository-1]:1.2',
  ],
  ['an image of a file', 'image: quellmoos83/posters:1.2', 'image: [owner-1]/[repository-1]:1.2'],
  [
    'a project of a registry',
    'FROM eu.gcr.io/quellmoos83/posters:1.2',
    'FROM eu.gcr.io/[owner-1]/[repository-1]:1.2',
  ],
  [
    'a project of a newer registry',
    'image: europe-west3-docker.pkg.dev/quellmoos83/imgs/posters:1.2',
    'image: europe-west3-docker.pkg.dev/[owner-1]/[repository-1]:1.2',
  ],
  [
    'a registry of Amazon',
    '441720938815.dkr.ecr.eu-west-1.amazonaws.com/quellmoos83:1.2',
    '[resource-1].eu-west-1.amazonaws.com/[repository-1]:1.2',
  ],
  [
    'a gateway',
    'https://gateway.ai.cloudflare.com/v1/acc/lindau-prod/openai',
    'https://gateway.ai.cloudflare.com/v1/acc/[resource-1]/openai',
  ],
  [
    'a cloud of pictures',
    'https://res.cloudinary.com/quellmoos83/image/upload/v1',
    'https://res.cloudinary.com/[resource-1]/image/upload/v1',
  ],
  [
    'a webhook',
    'https://lindau-x.webhook.office.com/x',
    'https://[resource-1].webhook.office.com/x',
  ],
  [
    'a site',
    'https://lindau.sharepoint.com/sites/LindauLaunch/Forms',
    'https://[resource-1].sharepoint.com/sites/[folder-1]/Forms',
  ],
  [
    'a bucket of Firebase',
    'https://firebasestorage.googleapis.com/v0/b/lindau-art.appspot.com/o',
    'https://firebasestorage.googleapis.com/v0/b/[resource-1]/o',
  ],
  [
    'an organization of Sentry',
    'https://sentry.io/organizations/lindau/issues/',
    'https://sentry.io/organizations/[organization-1]/issues/',
  ],
  [
    'a tenant in a portal',
    'https://portal.azure.com/#@lindau.onmicrosoft.com/resource',
    'https://portal.azure.com/#@[resource-1].onmicrosoft.com/resource',
  ],
  [
    'a repository',
    '"repository": "quellmoos83/lindau-launch"',
    '"repository": "[owner-1]/[repository-1]"',
  ],
  [
    'a repository in a sentence',
    'Syncing repository quellmoos83/lindau-launch',
    'Syncing repository [owner-1]/[repository-1]',
  ],
  ['a network', 'ssid "Lindau Guest 5G"', 'ssid "[resource-1]"'],
  [
    'a share',
    '/run/user/1000/gvfs/smb-share:server=filer4,share=lindau/gen.mjs',
    '/run/user/1000/gvfs/smb-share:server=[host-1],share=[folder-1]/gen.mjs',
  ],
  ['a stored login', 'cmdkey /add:filer4 /user:x.y', 'cmdkey /add:[host-1] /user:[user-1]'],
  [
    'the number of a machine',
    'Serial Number (system): C02ZK1YLJGH7\nHardware UUID: A1B2C3D4-9B34-5E67-8A90-1B2C3D4E5F60',
    'Serial Number (system): [resource-1]\nHardware UUID: [resource-2]',
  ],
])('%s goes', (_kind, text, cleaned) => {
  expect(cleanOf(text)).toBe(cleaned);
});

// Guards: these stayed before as well.
test.each([
  ['namespaces of everybody', 'namespace: default\nnamespace: kube-system\nnamespace=prod'],
  ['a namespace of code', 'namespace: System.Net.Http\nusing namespace std;'],
  ['how many', 'imagegen -n 4 --size 1024x1024'],
  [
    'deployments called as their model',
    'AZURE_OPENAI_DEPLOYMENT=gpt-image-2\ndeployment gpt-image-2 was not found',
  ],
  [
    'a deployment of nobody',
    'The API deployment for this resource does not exist. DeploymentNotFound',
  ],
  [
    'images of everybody',
    'docker pull bitnami/redis:7\nimage: docker.io/library/node:22\ndocker pull ghcr.io/berriai/litellm:main-latest',
  ],
  ['a table of usual names', 'NAME      READY   STATUS\napi-0     1/1     Running'],
  ['runners of everybody', "Runner name: 'GitHub Actions 12'\nAgent name: 'Hosted Agent'"],
  ['public repositories', '"repository": "openai/openai-node"'],
  ['words with a stroke', 'the repository and/or its branch'],
  ['a cloud of examples', 'https://res.cloudinary.com/demo/image/upload/'],
])('%s stays', (_kind, text) => {
  expect(sanitize(text).text).toBe(text);
});
