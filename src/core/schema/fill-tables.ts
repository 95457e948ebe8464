/** The places in a text between `<!-- fields:begin NAME -->` and `<!-- fields:end -->` that are written by a command. */

const place = /(<!-- fields:begin ([a-z-]+) -->\n)[\s\S]*?(\n?<!-- fields:end -->)/g;

/** The text with every place filled from `tables`; throws a RangeError for a name that has none. */
export function fillTables(text: string, tables: ReadonlyMap<string, string>): string {
  return text.replaceAll(place, (_, begin: string, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new RangeError(`there is no table “${name}”`);
    return `${begin}\n${table}\n\n<!-- fields:end -->`;
  });
}
