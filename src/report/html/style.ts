/**
 * Two palettes and a printed page. Every colour of a state stands beside its word, so that none is needed to read it.
 * No name in it is one under which settings hold secrets, or gates would cut its value out.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1d2330; --dim: #5b6475; --page: #ffffff; --box: #f3f5f8; --rule: #d5dae2;
  --ok: #1a7f4b; --care: #9a6700; --bad: #c0262d; --open: #0f6f8c; --idle: #7d8696; --ours: #8a3ffc;
  --dns: #7d5bc4; --tcp: #1f77b4; --tls: #2a9d8f; --first: #d98a1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ef; --dim: #9aa4b5; --page: #14171d; --box: #1d222b; --rule: #363d4a;
  --ok: #4cc38a; --care: #e0a93a; --bad: #ff6b70; --open: #4bb8d6; --idle: #8791a3; --ours: #b68cff;
  --dns: #a78bea; --tcp: #5aa9e6; --tls: #4fc4b5; --first: #f0aa4b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
p, ul, ol, dl, table, pre { margin: .5rem 0; }
ul, ol { padding-left: 1.3rem; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .15rem 1rem; }
dt { color: var(--dim); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--rule); }
th { color: var(--dim); font-weight: 600; }
code, pre { font: .86rem/1.45 ui-monospace, monospace; }
pre { background: var(--box); border: 1px solid var(--rule); border-radius: 6px; padding: .7rem .9rem; white-space: pre-wrap; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; font: 12px system-ui, sans-serif; }
svg text { fill: var(--ink); } svg .dim { fill: var(--dim); } svg .rule { stroke: var(--rule); }
svg .onbox { fill: var(--page); font-weight: 600; }
.pass { color: var(--ok); fill: var(--ok); } .warn { color: var(--care); fill: var(--care); }
.fail { color: var(--bad); fill: var(--bad); } .unsure { color: var(--open); fill: var(--open); }
.skipped { color: var(--idle); fill: var(--idle); } .crashed { color: var(--ours); fill: var(--ours); }
.dns { fill: var(--dns); } .tcp { fill: var(--tcp); } .tls { fill: var(--tls); } .first { fill: var(--first); } .rest { fill: var(--idle); }
.mark { display: inline-block; border: 2px solid var(--bad); color: var(--bad); font-weight: 700; padding: .1rem .6rem; margin: 0 0 1rem; }
.lead { font-size: 1.05rem; } .quiet { color: var(--dim); font-size: .9rem; } .state { font-weight: 600; white-space: nowrap; }
@media (max-width: 40rem) { body { padding: 1rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --page: #fff; --box: #f6f6f6; --rule: #bbb; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } tr, svg, pre, li { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
