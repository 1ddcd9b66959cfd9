import { pageStyle } from '../../kernel/page-style.ts';

/** The public pages: the style of the pages for players, with chapters, wider reading matter, lists and the drawing of a maintenance. */
export const siteStyle = `${pageStyle}
html{scroll-padding-top:1rem}
body>header,main,footer{max-width:46rem;margin:0 auto;padding:1.5rem}
body>header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-block:1rem .75rem}
.brand{margin:0;color:var(--ink)}
body>header ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
body>header a{display:inline-block;padding:.25rem 0;color:var(--ink)}
body>header a[aria-current]{color:var(--accent);text-decoration-thickness:.15em}
main:focus{outline:none}
footer{color:var(--soft);font-size:.95rem;padding-block:1.25rem 2rem}
footer nav.languages{border:0;margin:0;padding:0}
@media (max-width:49rem){body>header,main,footer{margin-inline:.75rem;padding-inline:1.1rem}}
@media (max-width:30rem){body>header,main,footer{margin-inline:0;padding-inline:1rem}main{border-radius:0;border-inline:0}}
.skip{position:absolute;left:.5rem;top:-5rem;background:var(--card);padding:.6rem 1rem;border-radius:.4rem}
.skip:focus{top:.5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.15rem}
h1{font-size:1.75rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
.lead{font-size:1.125rem;color:var(--soft);margin:0 0 1rem}
.crumb{margin:0 0 .75rem;font-size:.95rem}
.prose ul,.prose ol{padding-left:1.35rem}.prose li{margin:.3rem 0}.prose li>p{margin:.2rem 0}
blockquote{margin:1rem 0;padding:.1rem 1rem;border-left:4px solid var(--line);color:var(--soft)}
mark{background:#ffe58a;color:#1d2330;border-radius:.15rem;padding:0 .1rem}
ul.entries{list-style:none;margin:.75rem 0;padding:0}
ul.entries>li{padding:.75rem 0;border-top:1px solid var(--line)}
ul.entries>li:first-child{border-top:0}
ul.entries :is(h2,h3){margin:0 0 .15rem;font-size:1.0625rem}
ul.entries p{margin:.15rem 0}
.tag{display:inline-block;font-size:.875rem;font-weight:600;padding:.05rem .55rem;border-radius:1rem;border:1px solid var(--line);background:var(--ground);color:var(--soft)}
.tag.now{color:var(--warn);border-color:currentColor}
form.search,form.choose{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1rem 0}
form.search>div,form.choose>div{flex:1 1 14rem;min-width:0}
form.search label,form.choose label{display:block;margin-bottom:.2rem}
input[type=search],select{font:inherit;color:inherit;background:var(--card);width:100%;min-height:2.9rem;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem}
select:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
form.search button,form.choose button,form.vote button{width:auto;min-height:2.9rem;margin:0;padding:.4rem 1.2rem}
form.vote{display:flex;flex-wrap:wrap;gap:.6rem;margin:.5rem 0}
form.vote button{min-width:6rem}
section.vote{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
section.vote h2{margin-top:0}
.columns{display:grid;gap:0 2rem}
@media (min-width:44rem){.columns{grid-template-columns:1fr 1fr}}
.columns h2{margin-top:1.25rem}
.support{margin:1.5rem 0 0;padding:.8rem 1rem;border-radius:.5rem;background:var(--ground)}
.support p{margin:.2rem 0}
.support h2{margin:0 0 .35rem}
.urgent{border-left:4px solid var(--warn);padding:.6rem 1rem;background:var(--ground);border-radius:.25rem;margin:1rem 0}
.urgent p{margin:0}
.notice.warn{border-left-color:var(--warn)}
.pager{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;margin:1rem 0 0}
summary{cursor:pointer;color:var(--accent);font-weight:600;padding:.25rem 0}
ins{color:var(--good);text-decoration:underline}
del{color:var(--warn)}
.changes{white-space:pre-wrap}
.window{display:block;width:100%;max-width:34rem;height:auto;margin:.75rem 0}
.window text{fill:var(--soft);font-size:14px}
.window .axis{stroke:var(--line)}
.window .span{fill:var(--accent)}
.window .day{stroke:var(--soft);stroke-dasharray:3 3}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.tag,.urgent,.support{border:1px solid}.window .span{fill:CanvasText}}
@media print{body>header nav,footer,form,.crumb{display:none}}
`.trim();
