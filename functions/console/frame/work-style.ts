/** What the work list and the page of a case have beyond the parts of every page. */
export const workStyle = `
button.big{font-size:1rem;padding:.55rem 1.1rem}
button.big kbd{background:transparent;border-color:currentColor;color:inherit;opacity:.85}
.filters{margin:0 0 1rem}
.filters .row{gap:.4rem .75rem}
.filters .row>.field{flex:1 1 8rem}
.filters label{font-weight:400;color:var(--soft);font-size:.8125rem}
table.work td,table.work th{padding-block:.55rem}
table.work p{margin:.1rem 0 0}
table.work thead th:nth-last-child(5){width:34%}
table.work tbody th{font-weight:400;min-width:15rem}
table.work tbody th a{font-weight:600;text-decoration:none}
table.work tbody th a:hover{text-decoration:underline}
table.work tr:has(a:focus-visible){background:var(--wash)}
.when{white-space:nowrap}
.row-acts{text-align:right}
@media (max-width:40rem){table.work tbody th{min-width:0}.row-acts{text-align:left}}
.badge.flow{white-space:normal;border-radius:.5rem}
.case-head{margin:0 0 1rem}
.case-head .bar{margin-bottom:.5rem;align-items:flex-start}
.case-head .tags{margin:0 0 .35rem;display:flex;flex-wrap:wrap;gap:.35rem .5rem;align-items:center}
.next{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--accent);border-radius:.4rem;padding:.5rem .9rem;margin:0}
.next:has(.late){border-left-color:var(--bad)}.next:has(.soon){border-left-color:var(--warn)}
.next .due{font-size:1.125rem;font-weight:700}
.case .scroll table{font-size:.8125rem;overflow-wrap:normal}
.case .scroll td,.case .scroll th{padding:.35rem .5rem}
.case{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1rem;align-items:start}
@media (min-width:60rem){.case{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.signals{list-style:none;margin:0;padding:0}
.signals li{padding:.3rem 0 .3rem .8rem;border-left:.25rem solid var(--warn);margin:.35rem 0}
.signals li.for{border-left-color:var(--good)}
table.compare tbody th{font-weight:400;color:var(--soft);white-space:nowrap}
table.compare td:nth-child(2){font-weight:600}
.outcome{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .2rem;padding:.4rem 0;font-weight:400;cursor:pointer}
.outcome+.outcome{border-top:1px solid var(--line)}
summary{cursor:pointer;color:var(--accent);font-weight:600;padding:.25rem 0}
.card>details{margin:.5rem 0}
.acts details+details{border-top:1px solid var(--line)}
.revealed{font-size:1.25rem;user-select:all}
.sent{list-style:none;margin:0 0 1rem;padding:0}
.sent li{display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:baseline;padding:.25rem 0}
.sent li+li{border-top:1px solid var(--line)}
.sent time{margin-left:auto}
.history{list-style:none;margin:0;padding:0}
.history>li{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.2rem .8rem;padding:.45rem 0}
.history>li+li{border-top:1px solid var(--line)}
.history p{margin:.15rem 0}
blockquote{margin:.25rem 0;padding:.1rem 0 .1rem .7rem;border-left:3px solid var(--line);white-space:pre-line}
@media (max-width:40rem){.history>li{grid-template-columns:minmax(0,1fr)}}
.timeline{margin:.5rem 0}
.timeline>svg{display:block;overflow:visible}
.timeline text{fill:var(--soft);font-size:.75rem}
.timeline p{margin:.35rem 0 0;font-size:.8125rem;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.timeline .axis{stroke:var(--line)}
.event .dot{fill:var(--good)}
.event.verify .dot{fill:var(--warn)}
.event.outreach .dot{fill:var(--bad)}
.event .ring,.map .ring{fill:none;stroke:var(--bad);stroke-width:2.5}
.event .sign{fill:var(--card);font-weight:700;font-size:.8125rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
.legend span{display:inline-flex;align-items:center;gap:.35rem}
.key{display:inline-grid;place-items:center;width:1.05rem;height:1.05rem;border-radius:50%;font:700 .75rem/1 system-ui,sans-serif;color:var(--card);background:var(--good)}
.key.verify{background:var(--warn)}.key.outreach{background:var(--bad)}
.key.ring{background:transparent;border:2.5px solid var(--bad)}
.map{display:block;aspect-ratio:960/409;background:var(--ground);border-radius:.4rem;margin:.5rem 0}
.map .land{fill:var(--line)}
.map .way{fill:none;stroke:var(--soft);stroke-dasharray:3 4;vector-effect:non-scaling-stroke}
.map .usual{fill:var(--good);stroke:var(--card);stroke-width:1.5}
.map .seen{fill:var(--bad)}
.map text{fill:var(--ink);font-size:.8125rem;font-weight:600;paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
`;
