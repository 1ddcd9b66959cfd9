/** What the pages of announcements have beyond the parts of every page. */
export const announcementStyle = `
.progress{display:block;width:100%;min-width:7rem;height:.6rem;border:1px solid var(--edge);border-radius:.3rem;background:var(--ground);overflow:hidden}
.progress.tall{height:1.25rem;border-radius:.4rem}
.progress .good{fill:var(--good)}.progress .bad{fill:var(--bad)}.progress .left-out{fill:var(--edge)}
.progress-words{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;font-variant-numeric:tabular-nums}
.filters.short{max-width:34rem}
table.announcements tbody th{font-weight:400;min-width:12rem}
table.announcements tbody th a{font-weight:600}
table.announcements td:last-child{width:11rem}
.split.announcement>div{min-width:0}
.announcement .bar>h2:first-child{margin-right:auto}
.notice.warn{border-left-color:var(--warn)}
.approval.good{color:var(--good);font-weight:600}
.acts>form,.acts>details{margin:0 0 .75rem}
.acts>h2:not(:first-child),.acts>details{border-top:1px solid var(--line);padding-top:.75rem}
form.act .field{margin:.5rem 0}
form.act label.choice{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem}
code.address{user-select:all;overflow-wrap:anywhere}
ul.plain{list-style:none;margin:.5rem 0;padding:0}
ul.plain li{padding:.15rem 0}
table.reach th[scope=row]{font-weight:400}
.share{display:block;width:100%;height:.35rem;margin-top:.25rem;background:var(--ground);border-radius:.2rem}
.share .mark{fill:var(--accent)}
dl.counted{grid-template-columns:minmax(0,1fr) max-content}
.watch .scroll{margin-bottom:.25rem}
.watch table.numbers th,.watch table.numbers td{padding-inline:.4rem}
.watch table.numbers thead th{white-space:normal;word-break:keep-all;vertical-align:bottom;line-height:1.25}
.watch table.numbers tbody th{min-width:6.5rem}
tfoot th,tfoot td{border-top:2px solid var(--edge);border-bottom:0;font-weight:700}
.plot .trace.third{stroke:var(--bad);stroke-dasharray:1.5 5}
.plot .trace.fourth{stroke:var(--soft);stroke-dasharray:9 4 2 4}
.compose .languages-grid{display:grid;gap:1rem;margin:0 0 1rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:70rem){.compose .languages-grid{grid-template-columns:repeat(2,minmax(0,1fr))}}
.compose .languages-grid .card{margin:0}
.compose fieldset.card{border:1px solid var(--line);padding:1rem;margin:0 0 1rem}
.compose fieldset.card>legend{font-size:1.0625rem}
.compose textarea{font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,"Noto Sans Mono","Noto Sans SC",monospace}
.compose .times>.field{max-width:24rem}
.compose input[type=datetime-local]{max-width:16rem}
.compose input[type=file]{height:auto}
.window{max-width:52rem;margin:.75rem 0}
.compose:has([name=kind]) .for-maintenance,.compose:has([name=kind]) .for-policy{display:none}
.compose:has([name=kind][value=maintenance]:is(:checked,[type=hidden])) .for-maintenance{display:block}
.compose:has([name=kind][value=policy]:is(:checked,[type=hidden])) .for-policy{display:block}
.choices{margin-top:.75rem;display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.choice-row ul{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;margin:.15rem 0 0;padding:0}
.choice-row a{display:block;padding:.3rem .7rem;border:1px solid var(--edge);border-radius:.4rem;text-decoration:none}
.choice-row a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
.reading .scroll{padding:.75rem;background:var(--ground)}
.reading iframe{display:block;margin:0 auto;border:1px solid var(--line);border-radius:.4rem;background:#fff}
.reading iframe.reading-dark{background:#121212}
pre.mail-text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:48rem}
@media (forced-colors:active){.progress .good,.share .mark{fill:Highlight}.progress .bad,.progress .left-out{fill:CanvasText}}
`;
