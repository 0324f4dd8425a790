/**
 * How the keys of vendors begin, as their documentation says. A beginning alone tells a key when six letters follow;
 * a short or usual one needs what stands beside it here.
 */
export const beginnings: readonly string[] = `
  sk-ant- sk-or- gsk_ xai- pplx- hf_ api_org_ r8_ nvapi- tgp_v1_ jina_ sk_car_ lsv2_ ls__
  pcsk_ vck_ phc_ phx_ e2b_ tvly- esecret_ dop_v1_ doo_v1_ dor_v1_ ghp_ gho_ ghu_ ghs_
  ghr_ github_pat_ glpat- gldt- glrt- glsoat- glptt- glcbt- gloas- glft- ATATT3 ATCTT3 bkua_ CCIPAT_
  CCIPRJ_ npm_ pypi- rubygems_ dckr_pat_ dckr_oat_ nuget_ xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xoxe.
  xoxc- xoxd- xapp- xwfp- sk_live_ sk_test_ pk_live_ pk_test_ rk_live_ rk_test_ whsec_ sq0atp- sq0csp- shpat_
  shpca_ shppa_ shpss_ rzp_live_ rzp_test_ FLWSECK_TEST- FLWSECK- AIza GOCSPX- ya29. EAACEdEose0cBA hvs.
  hvb. hvr. sbp_ sb_secret_ sb_publishable_ pscale_tkn_ pscale_pw_ pscale_oauth_ nfp_ fo1_ FlyV1  fm2_ HRKU- SG.
  dp.pt. dp.st. dp.ct. dp.sa. PMAK- NRAK- NRJS- NRII- glc_ glsa_ sntrys_ sntryu_ lin_api_ lin_oauth_
  ntn_ figd_ figu_ dt0c01. dt0s01. xkeysib- mlsn. rdme_ tfp_ atlasv1. cfut_ cfat_ v2.public. shippo_live_
  shippo_test_ duffel_live_ duffel_test_ AGE-SECRET-KEY-1 NPSECRET U2FsdGVkX1
`
  .trim()
  .split(/\s+/);

export const tellingBeginnings: Readonly<Record<string, RegExp>> = {
  SK: /^[0-9a-f]{32}/,
  AC: /^[0-9a-f]{32}/,
  MG: /^[0-9a-f]{32}/,
  's.': /^[A-Za-z0-9]{24}/,
  sk_: /^[0-9a-f]{40,}/,
  co_: /^[A-Za-z0-9]{24,}/,
  re_: /^[A-Za-z0-9]{8,}_[A-Za-z0-9]{16,}/,
  'key-': /^[0-9a-f]{32}/,
  EAA: /^[A-Za-z0-9]{40,}/,
  EAAA: /^[\w-]{40,}/,
  BSA: /^[\w-]{20,}/,
  'pa-': /^[\w-]{30,}/,
  'fc-': /^[0-9a-f]{32}/,
  secret_: /^[A-Za-z0-9]{32,}/,
  cio: /^[A-Za-z0-9]{32}/,
  oy2: /^[a-z0-9]{43}/,
  ops_: /^eyJ[\w-]{20,}/,
  dapi: /^[0-9a-f]{20,}/,
  'sl.': /^[\w-]{40,}/,
  'v1.0-': /^[0-9a-f]{24,}[\w-]*/,
  'LIVE-': /^[\w-]{24,}/,
  bit_: /^[A-Za-z0-9]{24,}/,
  fal_: /^[\w:-]{24,}/,
  fw_: /^[A-Za-z0-9]{16,}/,
  rnd_: /^[A-Za-z0-9]{20,}/,
  vercel_: /^[A-Za-z0-9]{20,}/,
  patch_: /^[\w-]{40,}/,
  hubspot_: /^[\w-]{24,}/,
  'na1-': /^[\w-]{20,}/,
  'pat-': /^[\w-]{12,}/,
  pat: /^[A-Za-z0-9]{14}\.[0-9a-f]{40,}/,
  't1.': /^[\w-]{10,}={0,2}\.[\w-]{86}/,
  AROA: /^[A-Z2-7*.…]{6,}/,
  AIDA: /^[A-Z2-7*.…]{6,}/,
  AKIA: /^[A-Z2-7*.…]{6,}/,
  ASIA: /^[A-Z2-7*.…]{6,}/,
  ABIA: /^[A-Z2-7*.…]{6,}/,
  ACCA: /^[A-Z2-7*.…]{6,}/,
  LTAI: /^[A-Za-z0-9]{12,}/,
  AKID: /^[A-Za-z0-9]{13,}/,
  EZAK: /^[A-Za-z0-9]{20,}/,
  EZTK: /^[A-Za-z0-9]{20,}/,
  ATBB: /^[A-Za-z0-9]{20,}/,
  IGQV: /^[\w-]{30,}/,
  'pul-': /^[0-9a-f]{20,}/,
  'deepl-': /^[\w:-]{24,}/,
  'p8e-': /^[\w-]{20,}/,
  'csk-': /^[A-Za-z0-9]{20,}/,
  pnu_: /^[A-Za-z0-9]{20,}/,
  ctp_: /^[\w-]{20,}/,
  'voyage-': /^[\w]{24,}(?![\w-])/,
};
