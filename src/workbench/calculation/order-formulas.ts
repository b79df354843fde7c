import type { DependencyGraph, FormulaCell } from "./dependency-graph";
import type { ReadArea } from "./readers";

type Vertex = FormulaCell | ReadArea;

export interface Order {
  /** formulas that depend on themselves */
  readonly circular: ReadonlySet<FormulaCell>;
  /** every other formula has a higher level than all formulas that it reads, directly or in a long area */
  levelOf(formula: FormulaCell): number;
}

export function orderFormulas(graph: DependencyGraph): Order {
  const { vertices, numbers, successors, components } = readersFirst(graph);
  const circular = new Set<FormulaCell>();
  const levels = new Int32Array(vertices.length);
  for (const component of components.reverse()) {
    const [only = 0] = component;
    const isCircle = component.length > 1 || readsItself(successors, only);
    const level = component.reduce((highest, vertex) => Math.max(highest, levels[vertex] ?? 0), 0);
    for (const number of component) {
      levels[number] = level;
      const vertex = vertices[number];
      if (isCircle && vertex !== undefined && !isArea(vertex)) circular.add(vertex);
      for (const reader of successors[number] ?? []) {
        if ((levels[reader] ?? 0) <= level) levels[reader] = level + 1;
      }
    }
  }
  return { circular, levelOf: (formula) => levels[numbers.get(formula) ?? vertices.length] ?? 0 };
}

/** A graph whose vertices are numbered in the order in which they were come to. */
interface Numbered {
  readonly vertices: readonly Vertex[];
  readonly numbers: ReadonlyMap<Vertex, number>;
  /** by number: what reads the vertex */
  readonly successors: readonly (readonly number[])[];
  /** circles and single formulas, readers before what they read */
  readonly components: number[][];
}

/**
 * Tarjan's algorithm without recursion. Areas are vertices of their own, so that a column read by a thousand rows costs two
 * thousand edges and not a million. It works on numbers: a workbook has a hundred thousand edges, and each is looked at twice.
 */
function readersFirst(graph: DependencyGraph): Numbered {
  const vertices: Vertex[] = [];
  const numbers = new Map<Vertex, number>();
  const successors: number[][] = [];
  const components: number[][] = [];
  /** by number: the lowest number that the vertex leads back to; `closed` once its component is complete */
  const lowest: number[] = [];
  const closed = -1;
  const open: number[] = [];
  const path: { readonly number: number; readonly readers: readonly Vertex[]; readonly found: number[] }[] =
    [];

  const enter = (vertex: Vertex): number => {
    const number = vertices.length;
    const found: number[] = [];
    vertices.push(vertex);
    numbers.set(vertex, number);
    successors.push(found);
    lowest.push(number);
    open.push(number);
    path.push({ number, readers: readersOf(graph, vertex), found });
    return number;
  };
  const lower = (number: number, to: number): void => {
    if (to < (lowest[number] ?? 0)) lowest[number] = to;
  };
  const leave = (number: number): void => {
    path.pop();
    const reached = lowest[number] ?? number;
    const parent = path.at(-1);
    if (parent) lower(parent.number, reached);
    if (reached !== number) return;
    const component = open.splice(open.lastIndexOf(number));
    for (const member of component) lowest[member] = closed;
    components.push(component);
  };

  for (const formula of graph.all()) {
    if (numbers.has(formula)) continue;
    enter(formula);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { number, readers, found } = step;
      const next = readers[found.length];
      if (next === undefined) {
        leave(number);
        continue;
      }
      const known = numbers.get(next);
      found.push(known ?? enter(next));
      if (known !== undefined && lowest[known] !== closed) lower(number, known);
    }
  }
  return { vertices, numbers, successors, components };
}

function readersOf(graph: DependencyGraph, vertex: Vertex): readonly Vertex[] {
  if (isArea(vertex)) return [...vertex.readers];
  const readers = graph.readersOf(vertex.sheet, vertex.row, vertex.column);
  return [...readers.cells, ...readers.areas];
}

function readsItself(successors: Numbered["successors"], number: number): boolean {
  return successors[number]?.includes(number) === true;
}

function isArea(vertex: Vertex): vertex is ReadArea {
  return "readers" in vertex;
}
