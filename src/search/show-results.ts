/** Results as elements: text alone comes from the index, never markup. */
import type { FoundPage } from './answer.ts';
import type { MarkedText } from './marked-text.ts';

/** How many claims stand under a result. */
const mostClaims = 3;

export function showResult({
  href,
  title,
  kind,
  publisher,
  date,
  aliases,
  excerpt,
  claims,
}: FoundPage): Element {
  const more = claims.length - mostClaims;
  return make('li', {}, [
    make('p', { className: 'kicker' }, [[kind, publisher, date].filter(Boolean).join(' · ')]),
    make('h2', {}, [link(href, title)]),
    ...(aliases ? [make('p', { className: 'aliases' }, ['Also: ', ...mark(aliases)])] : []),
    ...(excerpt.length > 0 ? [make('p', {}, mark(excerpt))] : []),
    ...(claims.length > 0
      ? [
          make('ul', {}, [
            ...claims.slice(0, mostClaims).map((claim) => make('li', {}, [link(claim.href, claim.text)])),
            ...(more > 0 ? [make('li', { className: 'counts' }, [`${more} more of its claims`])] : []),
          ]),
        ]
      : []),
  ]);
}

/** The choices of a filter: the first one, which chooses nothing, then each value with its count. */
export function showChoices(
  list: HTMLElement,
  counts: readonly (readonly [string, number])[],
  chosen = '',
): void {
  const [none] = list instanceof HTMLSelectElement ? list.options : [];
  const options = counts.map(([value, count]) =>
    make('option', { value, selected: value === chosen }, [`${value} (${count})`]),
  );
  list.replaceChildren(...(none ? [none] : []), ...options);
}

const link = (href: string, text: MarkedText): Element => make('a', { href }, mark(text));

const mark = (parts: MarkedText): (string | Element)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly (string | Element)[],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
