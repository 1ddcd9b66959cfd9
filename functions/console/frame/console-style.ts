import { announcementStyle } from '../announcements/announcement-style.ts';
import { playbookStyle } from '../playbooks/playbook-style.ts';
import { reportStyle } from '../reports/report-style.ts';
import { workStyle } from './work-style.ts';

/** The style sheet of the console: a dense working surface, light and dark, from 320 px up. Colours keep 4.5 : 1 (WCAG 2.2, 1.4.3). */
const base = `
:root{color-scheme:light dark;--ink:#1b2130;--soft:#525b6b;--ground:#f2f4f8;--card:#fff;--line:#d5dae4;--edge:#7b8494;--accent:#1d4ed8;--on-accent:#fff;--wash:#e8eefc;--good:#166534;--good-wash:#e3f5e8;--warn:#8a3b0b;--warn-wash:#fdeedd;--bad:#a51d24;--bad-wash:#fde8e8;--bar:#141b2d;--on-bar:#eef1f8;--bar-soft:#b3bdd2}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf2;--soft:#a7b1c2;--ground:#0f131b;--card:#181e29;--line:#2f3849;--edge:#76829a;--accent:#8db4ff;--on-accent:#0b1220;--wash:#1d2a47;--good:#86d9a0;--good-wash:#15301f;--warn:#fbbd84;--warn-wash:#3a2614;--bad:#ff9d9d;--bad-wash:#401a1e;--bar:#0b0f17;--on-bar:#e6eaf2;--bar-soft:#a7b1c2}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 .25rem;text-wrap:balance}
h2{font-size:1.0625rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:.9375rem;margin:.75rem 0 .25rem}
p{margin:.4rem 0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.2rem}
kbd{font:600 .8125rem/1 ui-monospace,SFMono-Regular,Menlo,monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:.25rem;padding:.15rem .4rem;background:var(--ground)}
code,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.93em}
hr{border:0;border-top:1px solid var(--line);margin:1rem 0}
[hidden]{display:none!important}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:.5rem;top:-4rem;z-index:3;background:var(--card);color:var(--accent);padding:.5rem .9rem;border-radius:.4rem}
.skip:focus{top:.5rem}
`;

const frame = `
.frame{background:var(--bar);color:var(--on-bar);display:flex;flex-wrap:wrap;align-items:center;gap:.15rem 1.25rem;padding:.35rem 1.25rem}
.frame a,.frame summary{color:var(--on-bar);text-decoration:none}
.frame .who{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.frame :focus-visible{outline-color:#9fc0ff}
.frame .brand{font-weight:700;font-size:1.0625rem;letter-spacing:.01em;padding:.4rem 0}
.frame nav ul{display:flex;flex-wrap:wrap;gap:.1rem;list-style:none;margin:0;padding:0}
.frame nav a{display:block;padding:.4rem .7rem;border-radius:.4rem;color:var(--bar-soft)}
.frame nav a:hover{color:var(--on-bar);background:#ffffff14}
.frame nav a[aria-current]{color:var(--on-bar);background:#ffffff1f;font-weight:600}
.frame .me{margin-left:auto;position:relative}
.frame summary{cursor:pointer;padding:.4rem .6rem;border-radius:.4rem;list-style:none;display:flex;align-items:center;max-width:19rem;font-weight:400}
.frame summary::-webkit-details-marker{display:none}
.frame summary::after{content:"▾";margin-left:.4rem;color:var(--bar-soft)}
.frame summary:hover{background:#ffffff14}
.panel{position:absolute;right:0;top:calc(100% + .35rem);z-index:2;width:min(18rem,calc(100vw - 1.5rem));background:var(--card);color:var(--ink);border:1px solid var(--line);border-radius:.6rem;box-shadow:0 .5rem 1.5rem #0004;padding:.9rem}
.frame .panel a{color:var(--accent)}
.panel .field{margin-top:0}
.languages{display:grid;grid-template-columns:1fr 1fr;gap:.25rem}
.languages button[aria-pressed=true]{background:var(--wash);font-weight:700}
.panel .wide{width:100%}
.panel :focus-visible{outline-color:var(--accent)}
main{max-width:64rem;margin:0 auto;padding:1.25rem 1.25rem 3rem}
main.wide{max-width:90rem}
main:focus{outline:none}
footer.frame-end .quiet{margin-left:-.9rem}
footer.frame-end{max-width:90rem;margin:0 auto;padding:0 1.25rem 1.5rem;color:var(--soft);font-size:.875rem}
dialog{border:1px solid var(--line);border-radius:.75rem;background:var(--card);color:var(--ink);padding:1.25rem;width:min(30rem,calc(100vw - 2rem))}
dialog::backdrop{background:#0008}
.keys{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1rem;margin:.75rem 0}
.keys dd{margin:0}
@media (max-width:40rem){.frame{padding:.35rem .75rem}.frame nav{order:3;width:100%}.frame nav a{padding:.4rem .55rem}.frame summary{max-width:10.5rem}main{padding:1rem .75rem 2.5rem}footer.frame-end{padding-inline:.75rem}}
`;

const parts = `
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .75rem;margin:0 0 1rem}
.bar>:first-child:is(h1,div){margin-right:auto}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin:0 0 1rem}
.card>:last-child{margin-bottom:0}
.card.urgent{border-left:.25rem solid var(--bad)}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem;align-items:start;margin:0 0 1rem}
.grid>.card{margin:0}
.split{display:grid;gap:1rem;align-items:start}
@media (min-width:64rem){.split{grid-template-columns:minmax(0,1.7fr) minmax(19rem,1fr)}}
.list{list-style:none;margin:0 0 1rem;padding:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
.list>li{padding:.6rem .9rem}
.list>li+li{border-top:1px solid var(--line)}
.list>li:hover,.list>.marked,tr.marked{background:var(--wash)}
.row{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem .9rem}
.row>.field{margin:0;flex:1 1 10rem}
.actions{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.75rem}
.row>.actions{margin-top:0}
.field{display:block;margin:.75rem 0}
.field>label,.field>.label,legend{display:block;font-weight:600;margin-bottom:.2rem;padding:0}
.field .hint{color:var(--soft);font-size:.875rem;margin:.1rem 0 .25rem}
.field .fault{color:var(--bad);font-weight:600;font-size:.875rem;margin:.1rem 0 .25rem}
fieldset{border:0;margin:.75rem 0;padding:0;min-width:0}
input,select,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.4rem;padding:.45rem .6rem;width:100%;height:2.5rem;max-width:100%}
input[type=checkbox],input[type=radio]{width:1.15rem;height:1.15rem;margin:0 .4rem 0 0;vertical-align:-.2em;accent-color:var(--accent)}
textarea,select[multiple]{height:auto;min-height:5.5rem}
textarea{resize:vertical}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
label.choice{display:inline-flex;align-items:center;gap:.1rem;margin:.2rem .9rem .2rem 0;font-weight:400}
button,.button{font:inherit;font-weight:600;display:inline-flex;align-items:center;justify-content:center;gap:.4rem;min-height:2.5rem;padding:.4rem .9rem;border-radius:.4rem;border:1px solid var(--edge);background:var(--card);color:var(--ink);cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:var(--wash)}
button.primary,.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.primary:hover,.button.primary:hover{filter:brightness(.93)}
button.danger,.button.danger{border-color:var(--bad);color:var(--bad)}
button.quiet,.button.quiet{border-color:transparent;background:transparent;color:var(--accent)}
button:disabled{opacity:.6;cursor:not-allowed}
.badge{display:inline-block;padding:.05rem .5rem;border-radius:1rem;font-size:.8125rem;font-weight:600;line-height:1.5;background:var(--ground);color:var(--soft);border:1px solid var(--line);white-space:nowrap}
.badge.urgent,.badge.late,.badge.bad{background:var(--bad-wash);color:var(--bad);border-color:transparent}
.badge.high,.badge.soon,.badge.warn{background:var(--warn-wash);color:var(--warn);border-color:transparent}
.badge.good,.badge.done{background:var(--good-wash);color:var(--good);border-color:transparent}
.badge.info,.badge.mine{background:var(--wash);color:var(--accent);border-color:transparent}
.due{font-variant-numeric:tabular-nums;white-space:nowrap}
.due.late{color:var(--bad);font-weight:700}
.due.soon{color:var(--warn);font-weight:700}
.soft,.lead{color:var(--soft)}
.lead{margin:0 0 1rem}
.small{font-size:.875rem}
.num{text-align:right;font-variant-numeric:tabular-nums}
.notice,.alert{border:1px solid var(--line);border-left:.3rem solid var(--good);background:var(--card);border-radius:.4rem;padding:.6rem .9rem;margin:0 0 1rem}
.alert{border-left-color:var(--bad)}
.alert>:first-child,.notice>:first-child{margin-top:0}.alert>:last-child,.notice>:last-child{margin-bottom:0}
.empty{color:var(--soft);text-align:center;padding:2rem 1rem}
.pager{display:flex;gap:.75rem;justify-content:flex-end;margin:.75rem 0}
.tabs{display:flex;flex-wrap:wrap;gap:.25rem;border-bottom:1px solid var(--line);margin:0 0 1rem;padding:0;list-style:none}
.tabs a{display:block;padding:.45rem .8rem;color:var(--soft);text-decoration:none;border-bottom:3px solid transparent;margin-bottom:-1px}
.tabs a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--accent)}
dl.facts{display:grid;grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);gap:.3rem 1rem;margin:.5rem 0}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0}
@media (max-width:28rem){dl.facts{grid-template-columns:minmax(0,1fr);gap:0}dl.facts dd{margin-bottom:.5rem}}
.session-over{position:sticky;bottom:0;z-index:2;margin:1rem 0 0}
`;

const tables = `
table{border-collapse:collapse;width:100%;background:var(--card)}
caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
th,td{text-align:left;padding:.45rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}
th.num,td.num{text-align:right}
thead th{font-size:.8125rem;color:var(--soft);font-weight:600;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tbody tr:hover{background:var(--wash)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.6rem;margin:0 0 1rem;background:var(--card)}
@media (max-width:40rem){table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.cards,table.cards tbody,table.cards tr,table.cards td,table.cards th{display:block}table.cards tr{padding:.6rem .2rem;border-bottom:1px solid var(--line)}table.cards tr:last-child{border-bottom:0}table.cards td,table.cards tbody th{border:0;padding:.15rem .7rem;text-align:left}table.cards [data-label]::before{content:attr(data-label) ": ";color:var(--soft);font:400 .875rem/1.5 system-ui,sans-serif}table.cards td:empty{display:none}}
.chart{display:block;width:100%;height:auto;color:var(--ink)}
.chart text{fill:var(--soft);font-size:12px}
.chart .axis{stroke:var(--line)}
.chart .mark{fill:var(--accent)}
.chart .mark.bad{fill:var(--bad)}.chart .mark.good{fill:var(--good)}.chart .mark.warn{fill:var(--warn)}
.chart .line{fill:none;stroke:var(--accent);stroke-width:2}
@media (forced-colors:active){.badge{border:1px solid}.frame{border-bottom:1px solid}}
@media print{.frame,.actions,.pager,footer.frame-end{display:none}}
`;

/** Rules of single parts of the console; each part may add a few lines here. */
const added = `
table.framed{border:1px solid var(--line);border-radius:.6rem;border-collapse:separate;border-spacing:0;margin:0 0 1rem}
.badge.wraps{white-space:normal;border-radius:.6rem}
.chart.week{min-width:52rem;padding:.25rem .5rem}
.part{margin:0 0 1.5rem}
.keep{white-space:nowrap}
.chart text.name{fill:var(--ink);font-weight:600}
.chart .now{stroke:var(--bad);stroke-width:2}.chart text.now{stroke:none;fill:var(--bad)}
.pager.between{justify-content:space-between}
.grid.days{grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:0 1rem}
@media (min-width:28rem){dl.facts.wide{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
`;

export const consoleStyle = [
  base,
  frame,
  parts,
  tables,
  workStyle,
  playbookStyle,
  reportStyle,
  announcementStyle,
  added,
]
  .join('')
  .trim();
