/** SVG as strings. Lengths across are shares of the plot in percent, so that one drawing fits a phone and a desk and no text is scaled. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. Children are markup already. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute in double quotes; characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/[^\P{Cc}\t\n\r]/gu, '');

/** A share of the plot, `12.34%`. */
export const percent = (share: number): string => `${round(share)}%`;

export const round = (value: number): number => Math.round(value * 100) / 100 || 0;

export interface Picture {
  /** Makes the ids of its title and description. */
  id: string;
  title: string;
  description: string;
  /** In `em` of the chart’s text. */
  height: number;
}

/** A picture with a name and a description for those who do not see it. */
export function picture({ id, title, description, height }: Picture, ...children: string[]): string {
  return element(
    'svg',
    {
      class: 'plot',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      width: '100%',
      height: `${round(height)}em`,
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(description)),
    ...children,
  );
}

/** A strip of a chart whose words stand in the page beside it. */
export const strip = (height: number, ...children: string[]): string =>
  element(
    'svg',
    { class: 'plot', 'aria-hidden': 'true', width: '100%', height: `${round(height)}em` },
    ...children,
  );
