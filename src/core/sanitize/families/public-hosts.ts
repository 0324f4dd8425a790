/** Hosts that anybody may know, with everything below them. */
const open = `
  openai.com chatgpt.com oaistatic.com oaiusercontent.com anthropic.com claude.ai google.com googleapis.com gstatic.com
  generativelanguage.googleapis.com x.ai api.x.ai mistral.ai openrouter.ai replicate.com replicate.delivery huggingface.co hf.co
  together.ai together.xyz groq.com perplexity.ai stability.ai cohere.com cohere.ai deepseek.com fal.ai fal.run deepinfra.com
  fireworks.ai cerebras.ai novita.ai siliconflow.cn moonshot.cn bigmodel.cn aliyuncs.com elevenlabs.io litellm.ai langchain.com
  portkey.ai helicone.ai
  microsoft.com azure.com windows.com office.com live.com microsoftonline.com aka.ms msftconnecttest.com
  apple.com icloud.com amazon.com aws.dev docs.aws.amazon.com cloudflare.com cloudflarestatus.com fastly.com akamai.com
  github.com githubusercontent.com githubstatus.com gitlab.com bitbucket.org codeberg.org sourceforge.net
  npmjs.com npmjs.org yarnpkg.com jsr.io nodejs.org deno.com deno.land bun.sh pnpm.io unpkg.com jsdelivr.net esm.sh
  pypi.org pythonhosted.org python.org conda.io anaconda.org astral.sh rust-lang.org crates.io docs.rs golang.org go.dev
  pkg.go.dev proxy.golang.org rubygems.org packagist.org nuget.org maven.org apache.org gradle.org docker.com docker.io ghcr.io
  gcr.io quay.io kubernetes.io debian.org ubuntu.com alpinelinux.org archlinux.org fedoraproject.org redhat.com
  stackoverflow.com stackexchange.com reddit.com wikipedia.org mozilla.org mozilla.net w3.org ietf.org rfc-editor.org
  json-schema.org schema.org iana.org letsencrypt.org digicert.com curl.se haxx.se openssl.org vercel.com netlify.com
  heroku.com render.com fly.io railway.app cloudflare-dns.com one.one.one.one dns.google quad9.net opendns.com
  discord.com telegram.org api.telegram.org stripe.com paypal.com twilio.com sendgrid.com datadoghq.com
  newrelic.com grafana.com statuspage.io incident.io supabase.com firebase.google.com mongodb.com redis.io postgresql.org
  socket.io next.js.org nextjs.org react.dev reactjs.org vuejs.org vitejs.dev expressjs.com fastapi.tiangolo.com
  httpbin.org icanhazip.com ifconfig.me ipify.org ngrok.com localtunnel.me typescriptlang.org
  pydantic.dev pypa.io python-httpx.org python-requests.org aiohttp.org encode.io palletsprojects.com djangoproject.com tiangolo.com
  uvicorn.org starlette.io gunicorn.org cryptography.io numpy.org scipy.org pydata.org pytorch.org tensorflow.org scikit-learn.org jupyter.org
  streamlit.io gradio.app llamaindex.ai pytest.org readthedocs.org sphinx-doc.org
  vitest.dev vite.dev eslint.org prettier.io oxc.rs biomejs.dev babeljs.io webpack.js.org storybook.js.org redux.js.org commitlint.js.org
  rollupjs.org esbuild.org jestjs.io mochajs.org playwright.dev pptr.dev cypress.io tailwindcss.com svelte.dev nuxt.com angular.dev angular.io astro.build
  remix.run turbo.build turborepo.com nx.dev electronjs.org electron.build tauri.app expo.dev reactnative.dev fastify.dev koajs.com nestjs.com hono.dev
  prisma.io typeorm.io sequelize.org axios-http.com zod.dev trpc.io rxjs.dev caniuse.com tc39.es whatwg.org openapis.org swagger.io graphql.org
  opentelemetry.io prometheus.io helm.sh istio.io envoyproxy.io nginx.org nginx.com haproxy.org traefik.io caddyserver.com squid-cache.org mitmproxy.org
  wireshark.org telerik.com charlesproxy.com postman.com insomnia.rest getcomposer.org php.net laravel.com symfony.com ruby-lang.org rubyonrails.org
  bundler.io dart.dev pub.dev flutter.dev kotlinlang.org scala-lang.org jetbrains.com docs.oracle.com www.oracle.com java.com openjdk.org adoptium.net spring.io
  mvnrepository.com swift.org brew.sh chocolatey.org scoop.sh nvm.sh volta.sh asdf-vm.com nixos.org centos.org rockylinux.org almalinux.org opensuse.org
  freebsd.org kernel.org gnu.org freedesktop.org man7.org serverfault.com superuser.com askubuntu.com dev.to medium.com youtube.com youtu.be
  twitter.com x.com ycombinator.com arxiv.org semver.org keepachangelog.com conventionalcommits.org choosealicense.com opensource.org creativecommons.org
  spdx.org json.org yaml.org toml.io owasp.org nist.gov mitre.org cve.org ssllabs.com badssl.com unicode.org w3schools.com geeksforgeeks.org baeldung.com
  digitalocean.com placehold.co picsum.photos wikimedia.org archive.org gravatar.com shopify.dev n8n.io zapier.com pipedream.com airtable.com
  shields.io jspm.io skypack.dev codecov.io coveralls.io travis-ci.com travis-ci.org circleci.com fury.io opencollective.com packagephobia.com pkg.dev
  bundlephobia.com npmtrends.com snyk.io socket.dev libraries.io deps.dev contributor-covenant.org
`;

/** Hosts that are public by themselves; what stands below belongs to somebody. */
const exact = `
  example.com localhost localhost.localdomain host.docker.internal gateway.docker.internal kubernetes.docker.internal
  kubernetes.default.svc metadata.google.internal
  slack.com www.slack.com api.slack.com app.slack.com hooks.slack.com files.slack.com status.slack.com docs.slack.dev
  visualstudio.com marketplace.visualstudio.com code.visualstudio.com update.code.visualstudio.com dc.services.visualstudio.com
  sentry.io www.sentry.io docs.sentry.io status.sentry.io requests.readthedocs.io urllib3.readthedocs.io esbuild.github.io square.github.io
  res.cloudinary.com api.cloudinary.com cloudinary.com
`;

/** Shared domains: the label in front of them is a customer's. */
const shared = `
  openai.azure.com cognitiveservices.azure.com services.ai.azure.com inference.ai.azure.com api.cognitive.microsoft.com
  azure-api.net azurewebsites.net azurestaticapps.net azurecontainerapps.io azurefd.net azureedge.net blob.core.windows.net
  file.core.windows.net queue.core.windows.net table.core.windows.net dfs.core.windows.net vault.azure.net database.windows.net
  servicebus.windows.net search.windows.net documents.azure.com redis.cache.windows.net trafficmanager.net cloudapp.azure.com
  cloudapp.net onmicrosoft.com sharepoint.com
  s3.amazonaws.com amazonaws.com cloudfront.net awsapprunner.com elasticbeanstalk.com on.aws
  workers.dev pages.dev r2.dev r2.cloudflarestorage.com trycloudflare.com cloudflareaccess.com cfargotunnel.com
  vercel.app netlify.app herokuapp.com onrender.com fly.dev up.railway.app run.app appspot.com web.app firebaseapp.com
  firebaseio.com cloudfunctions.net storage.googleapis.com supabase.co supabase.in ngrok.io ngrok.app ngrok-free.app ngrok.dev loca.lt
  github.io gitlab.io readthedocs.io hf.space huggingface.cloud replicate.app modal.run deno.dev glitch.me replit.app repl.co
  ts.net duckdns.org dyndns.org no-ip.org myshopify.com atlassian.net zendesk.com my.salesforce.com okta.com auth0.com
  ingest.sentry.io mongodb.net upstash.io neon.tech planetscale.com render.internal digitaloceanspaces.com
  slack.com visualstudio.com sentry.io backblazeb2.com b-cdn.net imgix.net cloudinary.com statuspage.com slack.dev webhook.office.com firebasestorage.app
`;

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const [openHosts, exactHosts, sharedHosts] = [listed(open), listed(exact), listed(shared)];

export type HostClass =
  | { readonly kind: 'public' }
  | { readonly kind: 'private' }
  /** Under a shared domain: this many characters in front of it are somebody's. */
  | { readonly kind: 'shared'; readonly label: number };

/** Service and region labels of Amazon are no customer's. */
const serviceLabels =
  /^(?:s3|ec2|sts|iam|lambda|bedrock|bedrock-runtime|execute-api|dynamodb|sqs|sns|kms|logs|rds|elb|secretsmanager|ssm|api|compute|dualstack|accelerate|website)?(?:[-.]?(?:us|eu|ap|sa|ca|me|af|il|cn)-(?:gov-)?[a-z]+-\d)?$/;

export function classOfHost(host: string): HostClass {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (exactHosts.has(name)) return { kind: 'public' };
  for (let at = 0; at !== -1; at = next(name, at)) {
    const tail = name.slice(at);
    if (sharedHosts.has(tail)) return underShared(name, tail, at);
    if (openHosts.has(tail)) return { kind: 'public' };
  }
  return { kind: 'private' };
}

/** Where the part after the next dot begins; -1 at the end. */
function next(name: string, at: number): number {
  const dot = name.indexOf('.', at);
  return dot === -1 ? -1 : dot + 1;
}

function underShared(name: string, tail: string, at: number): HostClass {
  if (at === 0) return { kind: 'public' };
  if (tail !== 'amazonaws.com') return { kind: 'shared', label: at - 1 };
  const labels = name.slice(0, at - 1).split('.');
  const kept = labels.findLastIndex((label) => !serviceLabels.test(label));
  if (kept === -1) return { kind: 'public' };
  return { kind: 'shared', label: labels.slice(0, kept + 1).join('.').length };
}
