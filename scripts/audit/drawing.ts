import { Parser } from 'htmlparser2';
import { listElementFaults, listLoads } from './element.ts';
import { listStyleFaults } from './style-sheet.ts';

/** What a drawing in a file of its own would run or load if it were opened, each with its remedy. */
export function listDrawingFaults(svg: string): readonly string[] {
  const faults: string[] = [];
  let style: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        faults.push(...listElementFaults(name, attributes));
        const isCode = /(?:^|:)(?:script|handler|listener|a)$/i.test(name);
        if (isCode) faults.push(`<${name}> has no place in a drawing — remove it`);
        for (const { address } of listLoads(name, attributes)) {
          if (address.startsWith('#')) continue;
          faults.push(`<${name}> loads ${address} — draw it in the file itself`);
        }
        if (name === 'style') style = '';
      },
      ontext(part) {
        if (style !== undefined) style += part;
      },
      onclosetag(name) {
        if (name !== 'style' || style === undefined) return;
        faults.push(...listStyleFaults(style));
        style = undefined;
      },
      onprocessinginstruction(name) {
        if (name !== '?xml') faults.push(`<${name}> stands in a drawing — remove it`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return faults;
}
