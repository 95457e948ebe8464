/** The page that stands for every other while there has been no good content yet. */

/** The server can reload it: Vite's client has this address under every base. */
export function renderProblemPage(faults: readonly string[]): string {
  const items = faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('\n');
  const count = faults.length === 1 ? 'a problem' : `${faults.length} problems`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The content has ${count}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
li { font-family: ui-monospace, monospace; font-size: .875rem; margin: .5rem 0; overflow-wrap: anywhere; }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>The content has ${count}</h1>
<ol>
${items}
</ol>
<p>The site appears here as soon as the content is good.</p>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
