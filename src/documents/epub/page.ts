import type { DocMeta } from '../tree.ts';
import { escapeXml } from './escape.ts';

/** An XHTML file of the package: its title and what stands in its body. */
export function renderPage(meta: DocMeta, title: string, body: string): string {
  const lang = escapeXml(meta.lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${meta.dir}">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
