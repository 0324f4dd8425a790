/** A family of values that never leave, wherever they stand. Group 1, when there is one, is what is replaced. */
export type Pattern = { readonly kind: string; readonly pattern: RegExp };

/** Credentials by their public shape; a value that was truncated or masked counts as well. */
export const patterns: readonly Pattern[] = [
  {
    kind: 'private-key',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  },
  { kind: 'openai-key', pattern: /\b(?:sk|sess|ek)[-_](?:[A-Za-z0-9_*.…-]){6,}/g },
  {
    kind: 'secret',
    pattern:
      /\b(?:gsk_|xai-|vck_|hf_|r8_|gh[pousr]_|github_pat_|glpat-|npm_|xox[abprs]-|AIza|AKIA|ASIA|ya29\.|whsec_|pk_live_|rk_live_)[A-Za-z0-9_/+.-]{8,}/g,
  },
  { kind: 'secret', pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*)?/g },
  { kind: 'secret', pattern: /\b(?:Bearer|Basic|Digest|Negotiate)\s+([A-Za-z0-9._~+/=*-]{6,})/gi },
  {
    kind: 'secret',
    pattern:
      /["']?\b(?:authorization|proxy-authorization|api-key|x-api-key|(?:set-)?cookie)["']?\s*[:=]\s*["']?([^\s"',}][^\r\n"']*)/gi,
  },
  {
    kind: 'secret',
    pattern:
      /["']?\b[\w.-]*(?:api[_-]?key|secret|token|passw(?:or)?d|credential)\b["']?\s*[:=]\s*["']?([^\s"',;}&<>[\]$]{6,})/gi,
  },
  { kind: 'secret', pattern: /\b\w+:\/\/[^\s/@:]+:([^\s/@]+)@/g },
  {
    kind: 'secret',
    pattern: /[?&](?:sig|signature|token|key|se|sp|skoid|x-amz-[\w-]+)=([^&\s"'<>]{6,})/gi,
  },
  { kind: 'organization', pattern: /\b(?:org-|proj_|user-)[A-Za-z0-9]{12,}/g },
  { kind: 'e-mail', pattern: /\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b/g },
  {
    kind: 'private-text',
    pattern: /["'](?:revised_)?prompt["']\s*:\s*(?:"((?:[^"\\]|\\.)+)"|'((?:[^'\\]|\\.)+)')/g,
  },
  { kind: 'private-text', pattern: /\bprompt\s*=\s*(?:"((?:[^"\\]|\\.)+)"|'((?:[^'\\]|\\.)+)')/g },
  { kind: 'image-data', pattern: /\b(?:iVBORw0KGgo|\/9j\/|UklGR|R0lGOD)[A-Za-z0-9+/=]{40,}/g },
  { kind: 'image-data', pattern: /\bdata:image\/[\w+.-]+;base64,([A-Za-z0-9+/=]+)/g },
  {
    kind: 'user',
    pattern:
      /(?:\/home\/|\/Users\/|[A-Z]:\\{1,2}Users\\{1,2}|%2Fhome%2F|%2FUsers%2F)([^\s/\\"':%]+)/g,
  },
];
