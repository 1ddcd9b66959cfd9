/** The one style sheet of the pages for players: system fonts, light and dark, from 320 px up. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2330;--soft:#525b6b;--ground:#f4f5f8;--card:#fff;--line:#d5d9e2;--accent:#1d4ed8;--on-accent:#fff;--good:#166534;--warn:#9a3412}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#aab3c3;--ground:#11141b;--card:#1a1f2a;--line:#343c4c;--accent:#8db4ff;--on-accent:#0b1220;--good:#86d9a0;--warn:#fdba8c}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
header,main{max-width:40rem;margin:0 auto;padding:1.5rem;border:1px solid transparent}
header{padding-bottom:.75rem;color:var(--soft);font-weight:600}
main{background:var(--card);border-color:var(--line);border-radius:.75rem;margin-bottom:1.5rem}
@media (max-width:43rem){header,main{margin-inline:.75rem;padding-inline:1.1rem}main{padding-block:1.1rem}}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
p{margin:.6rem 0}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.4rem 1rem;margin:1rem 0;padding:1rem;background:var(--ground);border-radius:.5rem}
dt{color:var(--soft)}dd{margin:0;font-weight:600}
@media (max-width:28rem){dl{grid-template-columns:1fr;gap:0}dd:not(:last-child){margin-bottom:.6rem}}
a{color:var(--accent)}
button,.button{font:inherit;font-weight:600;display:block;width:100%;padding:.85rem 1rem;margin:.75rem 0;border-radius:.5rem;border:2px solid var(--accent);cursor:pointer;text-align:center;text-decoration:none}
button.primary{background:var(--accent);color:var(--on-accent)}
button.secondary{background:transparent;color:var(--accent)}
button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.code{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;letter-spacing:.08em;font-size:1.15em}
dd.code{letter-spacing:.03em;font-size:1em}
.soft{color:var(--soft);font-size:.95rem}
ol.steps{list-style:none;padding:0;margin:1rem 0}
ol.steps li{border-left:3px solid var(--line);padding:0 0 .9rem 1rem}
ol.steps li.now{border-color:var(--accent);font-weight:600}
label,legend{font-weight:600}
legend{padding:0}
fieldset,.field{border:0;margin:1.5rem 0;padding:0;min-width:0}
label.choice{display:flex;gap:.7rem;align-items:center;min-height:2.5rem;font-weight:400}
input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
label.choice.more{align-items:flex-start;padding:.35rem 0}label.more input{margin-top:.2rem}label.more .soft{display:block;line-height:1.45}
textarea{font:inherit;color:inherit;background:var(--ground);display:block;width:100%;margin:.5rem 0;padding:.7rem .8rem;border:1px solid var(--soft);border-radius:.5rem;resize:vertical}
textarea[aria-invalid]{border:2px solid var(--warn)}
textarea:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.fault{color:var(--warn);font-weight:600}
.notice{margin:0 0 1rem;padding:.7rem 1rem;border-left:4px solid var(--good);border-radius:.25rem;background:var(--ground)}
ol.history{list-style:none;padding:0;margin:.6rem 0}
ol.history li{margin:.7rem 0}
ol.history time{display:block;color:var(--soft);font-size:.95rem}
nav.languages{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;margin-top:1.75rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.95rem}
nav.languages a,nav.languages span{display:inline-block;padding:.15rem 0}
nav.languages span{font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid var(--line);vertical-align:top}
`.trim();
