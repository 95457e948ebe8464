/** In the browser, under `npm run dev` alone: what is wrong with the content, below the page it leaves in place. */
import type { DevNotice, DevNotices } from './dev-notice.ts';

const style = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
  section, details { font: 14px/1.45 system-ui, sans-serif; max-height: 45vh; overflow: auto;
    box-sizing: border-box; padding: 12px 16px; color: #fff; overscroll-behavior: contain; }
  section { background: #3b0d06; border-top: 3px solid #ff8a70; }
  details { background: #3a2c05; border-top: 3px solid #e3b341; }
  details:not([open]) { padding: 4px 16px; }
  summary { cursor: pointer; }
  h2 { font-size: 15px; margin: 0 96px 6px 0; }
  ol { margin: 6px 0 0; padding-left: 24px; }
  li { margin: 4px 0; }
  code { font: 13px/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  pre { font: 13px/1.45 ui-monospace, monospace; margin: 2px 0 6px; overflow-x: auto; opacity: .85; }
  a { color: inherit; white-space: nowrap; }
  button { position: absolute; top: 10px; right: 16px; font: inherit; padding: 2px 12px; }
`;

let host: HTMLElement | undefined;

/** Shows these in place of the last ones; takes the banner away if there are none. */
function showNotices({ faults, warnings }: DevNotices): void {
  host?.remove();
  host = undefined;
  if (faults.length + warnings.length === 0) return;
  host = document.createElement('lodestone-problems');
  const sheet = Object.assign(document.createElement('style'), { textContent: style });
  const parts = [
    ...(faults.length > 0 ? [renderFaults(faults, warnings)] : []),
    ...(warnings.length > 0 ? [renderWarnings(warnings)] : []),
  ];
  host.attachShadow({ mode: 'open' }).append(sheet, ...parts);
  document.body.append(host);
}

/** Stands open: what is wrong is why the page does not change. */
function renderFaults(faults: readonly DevNotice[], warnings: readonly DevNotice[]): HTMLElement {
  const section = document.createElement('section');
  section.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  const count = faults.length === 1 ? 'a problem' : `${faults.length} problems`;
  heading.textContent = `The content has ${count}; the pages show it as it last was good.`;
  const hide = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Hide' });
  hide.addEventListener('click', () => showNotices({ faults: [], warnings: [...warnings] }));
  section.append(heading, renderList(faults), hide);
  return section;
}

/** One line until somebody asks for more: the page shows the content as it is. */
function renderWarnings(warnings: readonly DevNotice[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  details.append(summary, renderList(warnings));
  return details;
}

function renderList(notices: readonly DevNotice[]): HTMLElement {
  const list = document.createElement('ol');
  for (const { line, excerpt, href } of notices) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('code'), { textContent: line }));
    if (href)
      item.append(' ', Object.assign(document.createElement('a'), { href, textContent: 'What it means' }));
    if (excerpt) item.append(Object.assign(document.createElement('pre'), { textContent: excerpt }));
    list.append(item);
  }
  return list;
}

import.meta.hot?.on('lodestone:problems', showNotices);
import.meta.hot?.send('lodestone:page-open', performance.timeOrigin);
