/** The style of the reports. Drawings are laid out in percent of their width, so that their letters keep their size on every screen. */
export const reportStyle = `
.plot{display:block;width:100%;overflow:visible}
.plot text{fill:var(--ink);font-size:13px}
.plot text.soft{fill:var(--soft);font-size:12px;paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.plot .track{fill:var(--ground);stroke:var(--line)}
.plot .mark{fill:var(--accent)}.plot .good{fill:var(--good)}.plot .bad{fill:var(--bad)}
.plot .rule{stroke:var(--line)}
.plot .trace{fill:none;stroke:var(--accent);stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}
.plot .trace.second{stroke:var(--warn);stroke-dasharray:5 5}
.plot .area{fill:var(--accent);fill-opacity:.12}
.plot .span{stroke:var(--accent);stroke-width:6;stroke-opacity:.4;stroke-linecap:round}
.plot .dot{fill:var(--accent);stroke:var(--card);stroke-width:2}
.plot .cell{fill:var(--accent)}
.plot .blank{fill:var(--ground);stroke:var(--line)}
figure.card{margin:0 0 1rem}
figure.card>h2{margin-bottom:.75rem}
figure.card details{margin-top:.75rem}
figure.card summary{cursor:pointer;color:var(--accent)}
figure.card .scroll{margin:.5rem 0 0}
.plot.rows{max-width:52rem}
@media (max-width:26rem){.plot.rows text{font-size:11.5px}}
table.numbers th,table.numbers td{overflow-wrap:normal}
table.numbers .num{white-space:nowrap}
table.numbers tbody th{min-width:8.5rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.6rem 0 0;padding:0;color:var(--soft);font-size:.875rem}
.legend svg{vertical-align:-.1em;margin-right:.4rem}
.key-figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr));gap:1rem;margin:0 0 1.25rem}
.key-figures .card{margin:0;display:flex;flex-direction:column}
.key-figures h2{font-size:.9375rem;margin:0}
.key-figures .plot{margin-top:auto}
.figure{font-size:1.75rem;font-weight:700;line-height:1.25;margin:.15rem 0;font-variant-numeric:tabular-nums}
.report-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.25rem 1.5rem;list-style:none;padding:0;margin:0}
.report-list a{font-weight:600}
.said{margin:.35rem 0;max-width:60rem}
@media (forced-colors:active){.plot .mark,.plot .cell,.plot .dot,.plot .good,.plot .bad{fill:CanvasText}.plot .trace,.plot .span{stroke:CanvasText}}
`;
