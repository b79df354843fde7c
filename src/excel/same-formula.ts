/**
 * Excel gives formulas back in its own shorthand: `CJ_Rates[[#This Row],[Numerator]]` comes back as `[@Numerator]`,
 * `CJ_Rates[[2024-25]]` as `CJ_Rates[2024-25]`. Two texts are the same formula when their plain forms are equal.
 *
 * @param tableName the table that the formula stands in, for references without a name
 */
export function sameFormula(a: string, b: string, tableName: string): boolean {
  return a === b || plainOnce(a, tableName) === plainOnce(b, tableName);
}

/**
 * The rows of a column hold the same text, so most plain forms have just been worked out. So many are kept of each table;
 * Data checks of nine outcomes has some 140 formulas, each in two spellings.
 */
const mostKept = 500;
const keptForms = new Map<string, Map<string, string>>();

function plainOnce(formula: string, tableName: string): string {
  let ofTable = keptForms.get(tableName);
  if (ofTable === undefined) keptForms.set(tableName, (ofTable = new Map<string, string>()));
  let plain = ofTable.get(formula);
  if (plain === undefined) {
    plain = plainFormula(formula, tableName);
    if (ofTable.size >= mostKept) ofTable.clear();
    ofTable.set(formula, plain);
  }
  return plain;
}

/** Lower case, no spaces outside texts, every reference as `table[@a]`, `table[@a:b]`, `table[#headers,a:b]` or `table[a:b]`. */
export function plainFormula(formula: string, tableName: string): string {
  return formula
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : plainReferences(part, tableName)))
    .join("");
}

const reference = /([A-Za-z_\\][A-Za-z0-9_.\\]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;

function plainReferences(text: string, tableName: string): string {
  const kept: string[] = [];
  const marked = text.replace(reference, (_all, table: string | undefined, inner: string) => {
    kept.push(`${(table ?? tableName).toLowerCase()}[${plainInner(inner)}]`);
    return `\uE000${kept.length - 1}\uE000`;
  });
  return (
    marked
      .replace(/\s+/g, "")
      .replace(/_xlfn\./gi, "")
      // LibreOffice saves 9E+99 as 9E+099, 1E6 as 1000000, and TRUE as TRUE()
      .replace(/(?<![\w.])\d+(?:\.\d+)?E\+?\d+/gi, (number) => String(Number(number)))
      .replace(/\b(TRUE|FALSE)\(\)/gi, "$1")
      .toLowerCase()
      .replace(/\uE000(\d+)\uE000/g, (_all, index: string) => kept[Number(index)] ?? "")
  );
}

/** The inside of the outer brackets: specifiers first, then the columns without their own brackets. */
function plainInner(inner: string): string {
  const specifiers: string[] = [];
  let rest = inner.trim();
  rest = rest.replace(/\[?(#[A-Za-z ]+)\]?\s*,?/g, (_all, name: string) => {
    specifiers.push(name.trim().toLowerCase());
    return "";
  });
  if (rest.startsWith("@")) {
    specifiers.push("#this row");
    rest = rest.slice(1);
  }
  const columns = rest.includes("[") ? rest.replace(/\]\s*:\s*\[/g, "]:[").replace(/[[\]]/g, "") : rest;
  const thisRow = specifiers.includes("#this row");
  const others = specifiers.filter((s) => s !== "#this row");
  return `${others.join(",")}${others.length > 0 ? "," : ""}${thisRow ? "@" : ""}${columns.trim().toLowerCase()}`;
}
