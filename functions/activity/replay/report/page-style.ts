import { chartStyle } from '../../../kernel/charts/chart-style.ts';

/** Light and dark, from 320 px up, and on paper. */
export const reportPageStyle = `
:root{color-scheme:light dark;--ink:#1d2330;--soft:#525b6b;--ground:#f4f5f8;--card:#fff;--line:#d5d9e2;--accent:#1d4ed8;--second:#9a3412}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#aab3c3;--ground:#11141b;--card:#1a1f2a;--line:#343c4c;--accent:#8db4ff;--second:#fdba8c}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:0 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
.soft{color:var(--soft)}
section{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem;margin:1rem 0;break-inside:avoid}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:0 2rem}
section.scroll{overflow-x:auto;background:none;border:0;border-radius:0;padding:0;margin:0}
.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
th{font-weight:600}
tbody th{font-weight:400;min-width:11rem}
tbody td:not(.num){min-width:9rem}
.num{text-align:right;white-space:nowrap}
.chosen-cell{background:var(--ground);font-weight:600}
summary{cursor:pointer;color:var(--accent);margin-top:.75rem}
${chartStyle}
.plot .trace{stroke:var(--soft);stroke-width:1.5}
.plot .chosen{stroke:var(--accent);stroke-width:2.75}
.plot .dash-1{stroke-dasharray:2 3}.plot .dash-2{stroke-dasharray:7 4}.plot .dash-3{stroke-dasharray:10 3 2 3}.plot .dash-4{stroke:var(--second);stroke-dasharray:16 4}
.plot .chosen.trace{stroke:var(--accent)}
`.trim();
