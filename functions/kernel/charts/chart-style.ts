/**
 * The style of the drawings. They are laid out in percent of their width, so that their letters keep their size on every screen. Colours that a
 * reader has set for all pages win over every colour that a page gives to a line of its own.
 */
export const chartStyle = `
.plot{display:block;width:100%;overflow:visible}
.plot text{fill:var(--ink);font-size:13px}
.plot text.soft{fill:var(--soft);font-size:12px;paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.plot .track{fill:var(--ground);stroke:var(--line)}
.plot .mark{fill:var(--accent)}.plot .good{fill:var(--good)}.plot .bad{fill:var(--bad)}
.plot .rule{stroke:var(--line)}
.plot .trace{fill:none;stroke:var(--accent);stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}
.plot .trace.second{stroke:var(--warn);stroke-dasharray:5 5}
.plot .span{stroke:var(--accent);stroke-width:6;stroke-opacity:.4;stroke-linecap:round}
.plot .dot{fill:var(--accent);stroke:var(--card);stroke-width:2}
.plot .cell{fill:var(--accent)}
.plot .blank{fill:var(--ground);stroke:var(--line)}
.plot.rows{max-width:52rem}
@media (max-width:26rem){.plot.rows text{font-size:11.5px}}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.6rem 0 0;padding:0;color:var(--soft);font-size:.875rem}
.legend svg{vertical-align:-.1em;margin-right:.4rem}
@media (forced-colors:active){.plot .mark,.plot .cell,.plot .dot,.plot .good,.plot .bad{fill:CanvasText!important}.plot .trace,.plot .span{stroke:CanvasText!important}}
`.trim();
