/**
 * Pixels of a character of 11-point Calibri on a screen at 100 %, about 3 per cent more than it has, since other machines
 * draw with other fonts. An estimate: nobody can measure a font through Office.js.
 */
const narrower: readonly (readonly [characters: RegExp, pixels: number])[] = [
  [/[ ijl.,:;'|!]/, 3.7],
  [/[frt()[\]/"-]/, 4.9],
  [/[ckszvxy]/, 6.7],
  [/[a-z0-9]/, 7.6],
  [/[A-LN-VX-Z]/, 9.2],
];
const smallWide = new Map([
  ["m", 11.8],
  ["w", 10.6],
]);
const widest = 13;
const boldFactor = 1.05;
const cellPadding = 6;

/** Pixels of a column so many characters of the default font wide: 7 each and 5 of padding. */
export function widthInPixels(characters: number): number {
  return characters * 7 + 5;
}

/** How a wrapped text stands in a column. */
export interface WrappedText {
  readonly lines: number;
  /** what is left of the last line, in pixels */
  readonly roomAtEnd: number;
  /** a word is longer than a line */
  readonly breaksWord: boolean;
}

/**
 * Wraps a text between its words, as Excel does; a word that is longer than a line is broken inside.
 * @param look size in points, 11 unless given
 */
export function wrapText(
  text: string,
  widthInCharacters: number,
  look: { readonly bold?: boolean; readonly size?: number } = {},
): WrappedText {
  const scale = ((look.size ?? 11) / 11) * (look.bold === true ? boldFactor : 1);
  const room = widthInPixels(widthInCharacters) - cellPadding;
  const space = widthOf(" ") * scale;
  const wordWidth = (word: string): number => pixelsOf(word) * scale;
  let lines = 0;
  let used = 0;
  let breaksWord = false;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    used = 0;
    for (const word of paragraph.trimEnd().split(" ")) {
      const width = wordWidth(word);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      while (used > room) {
        lines += 1;
        used -= room;
        breaksWord = true;
      }
    }
  }
  return { lines, roomAtEnd: room - used, breaksWord };
}

/** By code, for all of ASCII: workbooks have tens of thousands of texts. */
const pixelsByCode = Array.from({ length: 128 }, (_, code) => widthOf(String.fromCharCode(code)));

function pixelsOf(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.codePointAt(i) ?? 0;
    if (code > 0xffff) i++; // two places of the text for one character
    sum += pixelsByCode[code] ?? widest;
  }
  return sum;
}

function widthOf(character: string): number {
  return (
    smallWide.get(character) ?? narrower.find(([characters]) => characters.test(character))?.[1] ?? widest
  );
}
