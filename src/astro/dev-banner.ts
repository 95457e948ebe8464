/** In the browser, under `npm run dev` alone: what is wrong with the content, below the page it leaves in place. */

const style = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
  section { font: 14px/1.45 system-ui, sans-serif; max-height: 45vh; overflow: auto; box-sizing: border-box;
    padding: 12px 16px; background: #3b0d06; color: #fff; border-top: 3px solid #ff8a70; }
  h2 { font-size: 15px; margin: 0 96px 6px 0; }
  ol { margin: 0; padding-left: 24px; }
  li { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
  button { position: absolute; top: 10px; right: 16px; font: inherit; padding: 2px 12px; }
`;

let host: HTMLElement | undefined;

/** Shows these lines in place of the last ones; takes the banner away if there are none. */
function showFaults(faults: readonly string[]): void {
  host?.remove();
  host = undefined;
  if (faults.length === 0) return;
  host = document.createElement('lodestone-problems');
  const section = document.createElement('section');
  section.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  const count = faults.length === 1 ? 'a problem' : `${faults.length} problems`;
  heading.textContent = `The content has ${count}; the pages show it as it last was good.`;
  const list = document.createElement('ol');
  for (const fault of faults)
    list.append(Object.assign(document.createElement('li'), { textContent: fault }));
  const hide = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Hide' });
  hide.addEventListener('click', () => showFaults([]));
  section.append(heading, list, hide);
  const sheet = Object.assign(document.createElement('style'), { textContent: style });
  host.attachShadow({ mode: 'open' }).append(sheet, section);
  document.body.append(host);
}

import.meta.hot?.on('lodestone:faults', showFaults);
import.meta.hot?.send('lodestone:page-open', performance.timeOrigin);
