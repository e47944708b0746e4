// Widths of texts, and texts broken into lines.

export type Measure = (text: string, size: number, weight: number) => number;

/** Measures with a canvas in the font that the page uses. */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return roughMeasure;
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${family}`;
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}

/** Where there is no canvas. */
export const roughMeasure: Measure = (text, size) => [...text].length * size * 0.55;

/**
 * Breaks a text at blanks, long words where they must; what goes beyond the last line ends in `…`. A line that was broken at a blank
 * keeps it, so that the lines together are the text.
 */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (let word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (measure(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(`${line} `);
    while (measure(word) > width && [...word].length > 1) {
      const part = longest(word, width, measure);
      lines.push(part);
      word = word.slice(part.length);
      if (lines.length > most) break;
    }
    line = word;
    if (lines.length > most) break;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? "")];
  while (last.length > 0 && measure(`${last.join("").trimEnd()}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

/** The longest beginning that fits, after a hyphen or a dash when there is one; at least one letter. */
function longest(word: string, width: number, measure: (text: string) => number): string {
  const letters = [...word];
  let n = 1;
  while (n < letters.length && measure(letters.slice(0, n + 1).join("")) <= width) n += 1;
  const hyphen = Math.max(letters.slice(0, n).lastIndexOf("-"), letters.slice(0, n).lastIndexOf("–"));
  return letters.slice(0, hyphen > 3 ? hyphen + 1 : n).join("");
}
