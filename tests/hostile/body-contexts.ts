/** The places of a Markdown body that a string can stand in, as an author would put it there. */

/** Each gives Markdown that begins and ends at a line of its own. */
export const bodyContexts: Readonly<Record<string, (vector: string) => string>> = {
  paragraph: (vector) => vector,
  'within a sentence': (vector) => `Birka says ${line(vector)} and digs on.`,
  heading: (vector) => `## ${line(vector)}`,
  'list item': (vector) => `- ${line(vector)}`,
  'table cell': (vector) => `| one | two |\n| --- | --- |\n| ${line(vector)} | three |`,
  'escaped table cell': (vector) =>
    `| one | two |\n| --- | --- |\n| ${line(vector).replaceAll('|', '\\|')} | three |`,
  quote: (vector) => `> ${vector.replaceAll('\n', '\n> ')}`,
  code: (vector) => `Code: \`\`\`\` ${line(vector)} \`\`\`\``,
  'block of code': (vector) => `~~~~\n${vector}\n~~~~`,
  'language of code': (vector) => `~~~~ ${line(vector)}\ncode\n~~~~`,
  'words of a link': (vector) => `[${line(vector)}](https://ok.example/)`,
  'address of a link': (vector) => `[words](${line(vector)})`,
  'address in brackets': (vector) => `[words](<${line(vector)}>)`,
  'end of an address': (vector) => `[words](https://ok.example/?q=${line(vector).replaceAll(' ', '+')})`,
  'title of a link': (vector) => `[words](https://ok.example/ "${line(vector).replaceAll('"', '\\"')}")`,
  'address by reference': (vector) => `[words][name]\n\n[name]: ${line(vector)}`,
  'address as it is': (vector) => `<${line(vector)}>`,
  'words of a picture': (vector) => `![${line(vector)}](/favicon.svg)`,
  'title of a picture': (vector) => `![words](/favicon.svg "${line(vector).replaceAll('"', '\\"')}")`,
  'address of a picture': (vector) => `![words](${line(vector)})`,
  footnote: (vector) => `Words.[^1]\n\n[^1]: ${line(vector)}`,
  emphasis: (vector) => `**${line(vector)}**`,
  'escaped signs': (vector) => vector.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'),
  'signs as characters': (vector) => vector.replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.codePointAt(0)};`),
};

const line = (vector: string): string => vector.replaceAll(/\s*[\n\r]\s*/g, ' ');
