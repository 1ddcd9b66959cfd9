/** Rules of the playbooks: words that are said aloud, marked places, versions, comparisons, and the mail as it will look. */
export const playbookStyle = `
.prose p{margin:.35rem 0}
.prose ul{margin:.35rem 0;padding-left:1.2rem}
.prose .spoken{border-left:3px solid var(--accent);padding-left:.6rem}
mark.place{background:var(--wash);color:inherit;border-bottom:1px dotted var(--accent);padding:0 .1rem}
.author{display:block;line-height:1.35}
.phrases h3{margin-top:0}
.versions{list-style:none;margin:0;padding:0}
.versions>li{padding:.6rem 0}
.versions>li+li{border-top:1px solid var(--line)}
.versions p{margin:.1rem 0}
.versions .actions{margin-top:.25rem}
.versions .actions .quiet{padding-inline:0;margin-right:.75rem}
fieldset.card>legend{float:left;width:100%;margin:0 0 .25rem}
fieldset.card>legend+*{clear:both}
.card>.field:first-child,.card>.row:first-child>.field{margin-top:0}
.changes{white-space:pre-wrap;line-height:1.7}
ins{background:var(--good-wash);color:var(--good);text-decoration:underline}
del{background:var(--bad-wash);color:var(--bad)}
details.card>summary,.playbook summary{cursor:pointer;font-weight:600;padding:.3rem 0}
details.card>summary{margin:-.3rem 0}
.playbook>details{border-top:1px solid var(--line);padding:.25rem 0}
.playbook>h3{border-top:1px solid var(--line);padding-top:.75rem;scroll-margin-top:.5rem}
.playbook .phrases{border:0;margin:0}
.playbook .phrases>li{padding:.35rem 0;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .75rem;align-items:start}
.playbook .phrases>li:hover{background:none}
.playbook .phrases .actions{margin:0}
.playbook .phrases summary{font-weight:400}
.pair{display:grid;gap:.25rem 1.5rem}
@media (min-width:80rem){.pair{grid-template-columns:1fr 1fr}}
@media (max-width:30rem){.playbook .phrases>li{grid-template-columns:minmax(0,1fr)}}
.mail{border:1px solid var(--line);border-radius:.6rem;padding:.6rem .9rem;background:var(--ground)}
.mail .letter{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .9rem;margin:.5rem 0}
.pressed{display:inline-block;padding:.35rem .9rem;border-radius:.4rem;background:var(--accent);color:var(--on-accent);font-weight:600}
`;
