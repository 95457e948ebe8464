/**
 * What compiled templates call, in the bundle that a build renders with: each component is a string at once. Astro's own
 * runtime, of which all else is taken, makes promises and streams for what our pages do not have, and takes six times as
 * long. A test compares the two, page by page.
 */
import { escapeHTML } from 'astro/runtime/server/escape.js';
import { Fragment, spreadAttributes } from 'astro/runtime/server/index.js';

// What is not said below is Astro's.
export * from 'astro/compiler-runtime';
export { Fragment };

/** What Astro gives to each component of a page. */
export interface PageResult {
  createAstro: (props: object) => { props: object; locals: App.Locals; url: URL };
  /** The styles and scripts of the page, as tags. */
  head: string;
  /** The address of a script of a template. */
  addressOf: (script: string) => string;
}

type Slot = (result: PageResult) => unknown;
type Slots = Record<string, Slot>;

/** A template as compiled: a function of its props. */
export type Component = (result: PageResult, props: object, slots: Slots) => Markup;

/** Text that is markup already. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

export const createComponent = (made: Component | { factory: Component }): Component =>
  typeof made === 'function' ? made : made.factory;

export function renderTemplate(parts: readonly string[], ...values: unknown[]): Markup {
  let html = parts[0] ?? '';
  for (let at = 0; at < values.length; at += 1) html += textOf(values[at]) + parts[at + 1];
  return new Markup(html);
}
export { renderTemplate as render };

export function renderComponent(
  result: PageResult,
  name: string,
  component: unknown,
  props: object,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return slots.default?.(result);
  if (typeof component === 'function') return (component as Component)(result, props, slots);
  if (typeof component !== 'string') throw new Error(`“${name}” is no component`);
  // The name of an element: a heading of the level that a page has room for.
  return new Markup(
    `<${component}${spreadAttributes({ ...props })}>${textOf(slots.default?.(result))}</${component}>`,
  );
}

export const renderSlot = (result: PageResult, slot?: Slot, fallback?: Slot): unknown =>
  (slot ?? fallback)?.(result);

export const renderHead = ({ head }: PageResult): Markup => new Markup(head);

/** Every page of ours has a head of its own. */
export const maybeRenderHead = (): string => '';

export const renderScript = ({ addressOf }: PageResult, script: string): Markup =>
  new Markup(`<script type="module" src="${addressOf(script)}"></script>`);

/** What stands between braces in a template. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Markup) return value.html;
  if (!value && value !== 0) return '';
  // Astro's own, as of attributes.
  if (value instanceof String) return value.toString();
  if (Array.isArray(value)) {
    let html = '';
    for (const one of value) html += textOf(one);
    return html;
  }
  if (typeof value === 'object' || typeof value === 'function')
    throw new Error('a template shows what is neither text nor markup');
  return String(value);
}
