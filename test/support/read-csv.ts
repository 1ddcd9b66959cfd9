/** Reads CSV as RFC 4180 has it, by hand: what a reader that is not ours makes of it. */
export function readCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at < body.length; at++) {
    const letter = body[at] ?? '';
    if (quoted && letter === '"' && body[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (quoted) {
      if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === delimiter || letter === '\n') {
      row.push(cell);
      cell = '';
      if (letter === '\n') rows.push(row.splice(0));
    } else if (letter !== '\r') cell += letter;
  }
  return rows;
}
