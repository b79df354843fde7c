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
  const circular = new Set<FormulaCell>();
  const levels = new Map<Vertex, number>();
  for (const component of readersFirst(graph).reverse()) {
    const [only] = component;
    const isCircle = component.length > 1 || (only !== undefined && readsItself(graph, only));
    const level = component.reduce((highest, vertex) => Math.max(highest, levels.get(vertex) ?? 0), 0);
    for (const vertex of component) {
      levels.set(vertex, level);
      if (isCircle && !isArea(vertex)) circular.add(vertex);
      for (const reader of successors(graph, vertex)) {
        levels.set(reader, Math.max(levels.get(reader) ?? 0, level + 1));
      }
    }
  }
  return { circular, levelOf: (formula) => levels.get(formula) ?? 0 };
}

/**
 * Circles and single formulas, readers before what they read: Tarjan's algorithm without recursion. Areas are vertices
 * of their own, so that a column read by a thousand rows costs two thousand edges and not a million.
 */
function readersFirst(graph: DependencyGraph): Vertex[][] {
  const components: Vertex[][] = [];
  const number = new Map<Vertex, number>();
  const lowest = new Map<Vertex, number>();
  const open: Vertex[] = [];
  const isOpen = new Set<Vertex>();
  const path: { readonly vertex: Vertex; readonly next: Iterator<Vertex> }[] = [];

  const enter = (vertex: Vertex): void => {
    number.set(vertex, number.size);
    lowest.set(vertex, number.size - 1);
    open.push(vertex);
    isOpen.add(vertex);
    path.push({ vertex, next: successors(graph, vertex)[Symbol.iterator]() });
  };
  const lower = (vertex: Vertex, to = 0): void => {
    lowest.set(vertex, Math.min(lowest.get(vertex) ?? 0, to));
  };
  const leave = (vertex: Vertex): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.vertex, lowest.get(vertex));
    if (lowest.get(vertex) !== number.get(vertex)) return;
    const component = open.splice(open.lastIndexOf(vertex));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };

  for (const formula of graph.all()) {
    if (number.has(formula)) continue;
    enter(formula);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.next.next();
      if (next.done === true) leave(step.vertex);
      else if (!number.has(next.value)) enter(next.value);
      else if (isOpen.has(next.value)) lower(step.vertex, number.get(next.value));
    }
  }
  return components;
}

function successors(graph: DependencyGraph, vertex: Vertex): Iterable<Vertex> {
  if (isArea(vertex)) return vertex.readers;
  const readers = graph.readersOf(vertex.sheet, vertex.row, vertex.column);
  return [...readers.cells, ...readers.areas];
}

function readsItself(graph: DependencyGraph, vertex: Vertex): boolean {
  if (isArea(vertex)) return false;
  for (const reader of graph.readersOf(vertex.sheet, vertex.row, vertex.column).cells) {
    if (reader === vertex) return true;
  }
  return false;
}

function isArea(vertex: Vertex): vertex is ReadArea {
  return "readers" in vertex;
}
