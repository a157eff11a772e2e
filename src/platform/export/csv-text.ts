/** A table as CSV text: fields quoted where they must be, lines ended by LF. */
export function writeCsvText(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [headers, ...rows].map((row) => `${row.map(quoteField).join(',')}\n`).join('');
}

function quoteField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
