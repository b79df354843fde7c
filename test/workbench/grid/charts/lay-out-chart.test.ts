import type { ChartShape, DrawnSeries } from "../../../../src/workbench/grid/charts/lay-out-chart";
import { layOutChart } from "../../../../src/workbench/grid/charts/lay-out-chart";
import type { Chart, ChartAxis } from "../../../../src/workbench/model/chart";

const axis: ChartAxis = { isVisible: true, hasGridlines: true, isReversed: false };
const size = { width: 480, height: 300 };

function chart(changes: Partial<Chart>): Chart {
  return {
    id: "c",
    name: "Chart",
    kind: "ColumnClustered",
    series: [],
    valueAxis: axis,
    categoryAxis: axis,
    place: { row: 0, column: 0, xInPoints: 0, yInPoints: 0, widthInPoints: 360, heightInPoints: 225 },
    ...changes,
  };
}

function drawn(changes: Partial<Chart>, values: readonly (number | undefined)[]): readonly ChartShape[] {
  const series: DrawnSeries = {
    name: "People",
    color: "#1F4E78",
    points: values.map((value, i) => ({ label: `step ${i + 1}`, value })),
  };
  return layOutChart(chart(changes), [series], size, (text, pixels) => text.length * pixels * 0.5);
}

function ofKind<K extends ChartShape["kind"]>(shapes: readonly ChartShape[], kind: K) {
  return shapes.filter((shape): shape is Extract<ChartShape, { kind: K }> => shape.kind === kind);
}

describe("bars and columns", () => {
  it("are as long as their figures say, from zero", () => {
    const bars = ofKind(drawn({ kind: "BarClustered" }, [120, 60, 0]), "bar");
    const [first, second, third] = bars.map((bar) => bar.width);
    expect(first).toBeGreaterThan(200);
    expect(second).toBeCloseTo((first ?? 0) / 2, 6);
    expect(third).toBe(0);
  });

  it("leave a gap where there is no figure, and keep its word at the axis", () => {
    const shapes = drawn({}, [3, undefined, 5]);
    expect(ofKind(shapes, "bar")).toHaveLength(2);
    expect(ofKind(shapes, "text").map(({ text }) => text)).toEqual(
      expect.arrayContaining(["step 1", "step 2", "step 3"]),
    );
  });

  it("stand with the first at the top when the order is reversed", () => {
    const tops = (isReversed: boolean): readonly number[] =>
      ofKind(drawn({ kind: "BarClustered", categoryAxis: { ...axis, isReversed } }, [1, 2]), "bar").map(
        ({ y }) => y,
      );
    const [first = 0, second = 0] = tops(true);
    expect(first).toBeLessThan(second);
    expect([...tops(false)].reverse()).toEqual([first, second]);
  });

  it("hang below zero when they are negative, and stay inside the chart", () => {
    const bars = ofKind(drawn({ title: "Change" }, [-4, 6]), "bar");
    expect(bars[0]?.y).toBeCloseTo((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0), 6);
    for (const { x, y, width, height } of bars) {
      expect(x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height).toBe(true);
    }
  });

  it("draw calmly when there are no figures at all", () => {
    const shapes = drawn({}, [undefined, undefined]);
    expect(ofKind(shapes, "bar")).toEqual([]);
    expect(JSON.stringify(shapes)).not.toMatch(/null|NaN/);
  });
});

describe("lines", () => {
  it("break at a gap, and show a lonely point as a dot", () => {
    const shapes = drawn({ kind: "Line" }, [1, 2, undefined, 4]);
    expect(ofKind(shapes, "line").map(({ points }) => points.length)).toEqual([2]);
    expect(ofKind(shapes, "dot")).toHaveLength(1);
  });
});

describe("the axes", () => {
  it("carry round numbers and their titles, or nothing when they are not shown", () => {
    const texts = (valueAxis: ChartAxis): readonly string[] =>
      ofKind(drawn({ valueAxis }, [74]), "text").map(({ text }) => text);
    expect(texts({ ...axis, title: "Cases" })).toEqual(["step 1", "0", "20", "40", "60", "80", "Cases"]);
    expect(texts({ ...axis, isVisible: false })).toEqual(["step 1"]);
  });
});
