/**
 * A number in General format for a narrow column: fewer and fewer digits after the point until it fits.
 * @returns `undefined` when not even the whole number fits
 */
export function generalText(value: number, fits: (text: string) => boolean): string | undefined {
  for (let decimals = 9; decimals >= 0; decimals--) {
    const text = value.toFixed(decimals).replace(/\.0+$|(\.\d*?)0+$/, "$1");
    if (fits(text)) return text;
  }
  return undefined;
}
