import { chartStyle } from '../../kernel/charts/chart-style.ts';

/** The style of the reports. */
export const reportStyle = `
${chartStyle}
figure.card{margin:0 0 1rem}
figure.card>h2{margin-bottom:.75rem}
figure.card details{margin-top:.75rem}
figure.card summary{cursor:pointer;color:var(--accent)}
figure.card .scroll{margin:.5rem 0 0}
table.numbers th,table.numbers td{overflow-wrap:normal}
table.numbers .num{white-space:nowrap}
table.numbers tbody th{min-width:8.5rem}
.key-figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr));gap:1rem;margin:0 0 1.25rem}
.key-figures .card{margin:0;display:flex;flex-direction:column}
.key-figures h2{font-size:.9375rem;margin:0}
.key-figures .plot{margin-top:auto}
.figure{font-size:1.75rem;font-weight:700;line-height:1.25;margin:.15rem 0;font-variant-numeric:tabular-nums}
.report-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.25rem 1.5rem;list-style:none;padding:0;margin:0}
.report-list a{font-weight:600}
.said{margin:.35rem 0;max-width:60rem}
`;
