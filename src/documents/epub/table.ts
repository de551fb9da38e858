import type { DocBlock, DocInline } from '../tree.ts';

type RenderCell = (cell: readonly DocInline[]) => string;

/** A head that names a column or a row; a cell that is left to write in names nothing. */
function renderHead(cell: readonly DocInline[], scope: 'col' | 'row', render: RenderCell): string {
  return cell.length === 0 ? '<td></td>' : `<th scope="${scope}">${render(cell)}</th>`;
}

/** A table as XHTML: its head names the columns, its first cells name the rows. */
export function renderTable(table: DocBlock & { type: 'table' }, render: RenderCell): string {
  const head = table.head.map((cell) => renderHead(cell, 'col', render));
  const rows = table.rows.map(([first = [], ...cells]) => {
    const data = cells.map((cell) => `<td>${render(cell)}</td>`);
    return `<tr>${renderHead(first, 'row', render)}${data.join('')}</tr>`;
  });
  const kind = table.isForm ? ' class="form"' : '';
  const top = head.length === 0 ? '' : `<thead><tr>${head.join('')}</tr></thead>\n`;
  return `<table${kind}>\n${top}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}
