import type { DependencyGraph, FormulaCell, ReadArea } from "./dependency-graph";

type Vertex = FormulaCell | ReadArea;

/**
 * The formulas among `formulas` that depend on themselves, by Tarjan's algorithm without recursion. Areas are vertices
 * of their own, so that a column read by a thousand rows costs two thousand edges and not a million.
 * @param formulas closed downstream: every reader of one of them is among them
 */
export function findCircular(graph: DependencyGraph, formulas: ReadonlySet<FormulaCell>): Set<FormulaCell> {
  const circular = new Set<FormulaCell>();
  const order = new Map<Vertex, number>();
  const low = new Map<Vertex, number>();
  const open: Vertex[] = [];
  const isOpen = new Set<Vertex>();
  const path: { vertex: Vertex; next: Iterator<Vertex> }[] = [];

  const enter = (vertex: Vertex): void => {
    order.set(vertex, order.size);
    low.set(vertex, order.size - 1);
    open.push(vertex);
    isOpen.add(vertex);
    path.push({ vertex, next: successors(graph, vertex) });
  };
  const lower = (vertex: Vertex, to: number | undefined): void => {
    if (to !== undefined && to < (low.get(vertex) ?? 0)) low.set(vertex, to);
  };
  const leave = (vertex: Vertex): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.vertex, low.get(vertex));
    if (low.get(vertex) !== order.get(vertex)) return;
    const component: Vertex[] = [];
    let member: Vertex | undefined;
    do {
      member = open.pop();
      if (member === undefined) break;
      isOpen.delete(member);
      component.push(member);
    } while (member !== vertex);
    if (component.length > 1 || readsItself(graph, vertex)) {
      for (const found of component) if ("formula" in found) circular.add(found);
    }
  };

  for (const formula of formulas) {
    if (order.has(formula)) continue;
    enter(formula);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.next.next();
      if (next.done === true) leave(step.vertex);
      else if (!order.has(next.value)) enter(next.value);
      else if (isOpen.has(next.value)) lower(step.vertex, order.get(next.value));
    }
  }
  return circular;
}

function* successors(graph: DependencyGraph, vertex: Vertex): Iterator<Vertex> {
  if ("readers" in vertex) {
    yield* vertex.readers;
    return;
  }
  const readers = graph.readersOf(vertex.sheet, vertex.row, vertex.column);
  yield* readers.cells;
  yield* readers.areas;
}

function readsItself(graph: DependencyGraph, vertex: Vertex): boolean {
  if ("readers" in vertex) return false;
  for (const reader of graph.readersOf(vertex.sheet, vertex.row, vertex.column).cells) {
    if (reader === vertex) return true;
  }
  return false;
}
