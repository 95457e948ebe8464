/** Breaks a text into lines at its spaces. */

/** At most `most` lines that are no wider than `width`; what is cut ends in `…`. A word too wide stands alone. */
export function wrapLines(
  text: string,
  widthOf: (line: string) => number,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  return shown.map((line, index) =>
    widthOf(line) > width || (index === most - 1 && lines.length > most) ? cut(line, widthOf, width) : line,
  );
}

function cut(line: string, widthOf: (line: string) => number, width: number): string {
  const signs = [...line];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
