/** A formula taken apart, as far as the dialect needs it. */
export type FormulaNode =
  | { readonly type: "constant"; readonly text: string }
  | {
      readonly type: "reference";
      readonly text: string;
      readonly table: string;
      readonly headers: readonly string[];
      readonly isSingleCell: boolean;
    }
  | { readonly type: "operator"; readonly operator: string; readonly operands: readonly FormulaNode[] }
  | { readonly type: "call"; readonly name: string; readonly args: readonly FormulaNode[] };

interface Token {
  readonly kind: "text" | "number" | "name" | "reference" | "operator" | "(" | ")" | ",";
  readonly text: string;
}

const tokenPattern =
  /\s+|("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_.]*\[(?:[^[\]]|\[[^[\]]*\])*\])|([A-Za-z_][A-Za-z0-9_.]*)|(<>|<=|>=|[-+*/^&=<>])|([(),])/y;

/** Parses a formula without "="; whatever the dialect does not know is a fault. */
export function parseFormula(formula: string): { readonly node: FormulaNode } | { readonly fault: string } {
  try {
    const tokens = tokenize(formula);
    const parser = new Parser(tokens);
    const node = parser.expression(0);
    parser.end();
    return { node };
  } catch (error) {
    if (error instanceof FormulaFault) return { fault: error.message };
    throw error;
  }
}

class FormulaFault extends Error {}

function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(formula);
    if (match === null) throw new FormulaFault(`"${formula.slice(at, at + 20)}" is not in the dialect`);
    at = tokenPattern.lastIndex;
    const [, text, number, reference, name, operator, mark] = match;
    if (text !== undefined) tokens.push({ kind: "text", text });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (operator !== undefined) tokens.push({ kind: "operator", text: operator });
    else if (mark === "(" || mark === ")" || mark === ",") tokens.push({ kind: mark, text: mark });
  }
  return tokens;
}

/** Binding strength of the operators, weakest first, as in Excel. */
const strength: Readonly<Record<string, number>> = {
  "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
}; // prettier-ignore

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  expression(least: number): FormulaNode {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.at];
      const bound = token?.kind === "operator" ? (strength[token.text] ?? 0) : 0;
      if (token === undefined || bound === 0 || bound < least) return left;
      this.at += 1;
      left = { type: "operator", operator: token.text, operands: [left, this.expression(bound + 1)] };
    }
  }

  end(): void {
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw new FormulaFault(`"${rest.text}" stands where the formula should end`);
  }

  private operand(): FormulaNode {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new FormulaFault("the formula ends too early");
    if (token.kind === "operator" && (token.text === "-" || token.text === "+")) {
      return { type: "operator", operator: token.text, operands: [this.operand()] };
    }
    if (token.kind === "text" || token.kind === "number") return { type: "constant", text: token.text };
    if (token.kind === "reference") return referenceNode(token.text);
    if (token.kind === "(") {
      const inner = this.expression(0);
      this.take(")");
      return inner;
    }
    if (token.kind === "name") return this.nameOrCall(token.text);
    throw new FormulaFault(`"${token.text}" stands where a value should`);
  }

  private nameOrCall(name: string): FormulaNode {
    if (this.tokens[this.at]?.kind !== "(") {
      if (name === "TRUE" || name === "FALSE") return { type: "constant", text: name };
      throw new FormulaFault(`the bare name ${name}`);
    }
    this.at += 1;
    const args: FormulaNode[] = [];
    if (this.tokens[this.at]?.kind !== ")") {
      do args.push(this.expression(0));
      while (this.tokens[this.at]?.kind === "," && this.at++ >= 0);
    }
    this.take(")");
    return { type: "call", name, args };
  }

  private take(kind: Token["kind"]): void {
    const token = this.tokens[this.at++];
    if (token?.kind !== kind)
      throw new FormulaFault(`"${token?.text ?? "the end"}" stands where "${kind}" should`);
  }
}

/** `T[[#This Row],[A]:[B]]` and its shorter forms; anything else is not in the dialect. */
const referencePattern =
  /^([A-Za-z_][A-Za-z0-9_.]*)\[(?:\[(#This Row|#Headers|#All)\],)?\[([^[\]#@']+)\](?::\[([^[\]#@']+)\])?\]$/;

function referenceNode(text: string): FormulaNode {
  const match = referencePattern.exec(text);
  const [, table = "", part, first = "", last] = match ?? [];
  if (match === null) throw new FormulaFault(`the reference ${text}`);
  return {
    type: "reference",
    text,
    table,
    headers: last === undefined ? [first] : [first, last],
    isSingleCell: last === undefined && (part === "#This Row" || part === "#Headers"),
  };
}

/** Every table reference in a formula, for the test that holds them to the declared tables and headers. */
export function referencesIn(node: FormulaNode): readonly Extract<FormulaNode, { type: "reference" }>[] {
  switch (node.type) {
    case "reference":
      return [node];
    case "constant":
      return [];
    case "operator":
      return node.operands.flatMap(referencesIn);
    case "call":
      return node.args.flatMap(referencesIn);
  }
}
