/** Proxies of the batch that is being queued. */
interface Asked {
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly ranges: Map<string, Excel.Range>;
}

const askedIn = new WeakMap<Excel.RequestContext, Asked>();

/**
 * A sheet by its name, asked for once in a batch: each time costs some 300 bytes of the request, and a build has
 * thousands of operations.
 */
export function sheetNamed(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const { sheets } = asked(context);
  const known = sheets.get(name);
  if (known !== undefined) return known;
  const sheet = context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

/** A range by its sheet and its address, likewise; most are formatted, validated and coloured one after the other. */
export function rangeAt(context: Excel.RequestContext, sheet: string, address: string): Excel.Range {
  const { ranges } = asked(context);
  const place = `${sheet}!${address}`;
  const known = ranges.get(place);
  if (known !== undefined) return known;
  const range = sheetNamed(context, sheet).getRange(address);
  ranges.set(place, range);
  return range;
}

/**
 * To be called after each sync, and where rows, columns or names change: Excel moves a range that it was asked for with
 * its cells, so that the same address may mean other ones.
 */
export function forgetAsked(context: Excel.RequestContext): void {
  askedIn.delete(context);
}

function asked(context: Excel.RequestContext): Asked {
  let known = askedIn.get(context);
  if (known === undefined) askedIn.set(context, (known = { sheets: new Map(), ranges: new Map() }));
  return known;
}
