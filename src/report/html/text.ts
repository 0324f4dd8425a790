/** Text from outside stays text, between tags and in quoted attributes. */
export const text = (from: string | number): string =>
  String(from).replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0) ?? 0};`);

export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((one) => `<li>${text(one)}</li>`).join('')}</ul>`;

/** Cells are text already made for a page. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;
