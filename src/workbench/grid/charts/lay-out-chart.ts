import type { Chart, ChartAxis, ChartLabel } from "../../model/chart";

/** A series as it is drawn: words at the axis and numbers, `undefined` for a gap. */
export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  /** `across` in a scatter chart only: how far to the right */
  readonly points: readonly {
    readonly label: string;
    readonly value: number | undefined;
    readonly across?: number;
  }[];
  /** in a scatter chart: a text beside each point, and the radius of its circle in pixels; 0 for none */
  readonly beside?: string;
  readonly besideAt?: ChartLabel["position"];
  readonly radius?: number;
}

/** What is drawn, in pixels from the chart's top left corner; text is placed by its baseline. */
export type ChartShape =
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: "start" | "middle" | "end";
      readonly size: number;
      readonly isBold?: true;
      /** reads from bottom to top */
      readonly isTurned?: true;
    }
  | {
      readonly kind: "rule";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly kind: "line";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly color: string;
    }
  | {
      readonly kind: "dot";
      readonly x: number;
      readonly y: number;
      readonly color: string;
      readonly radius?: number;
    };

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Width in pixels of a text in a size in pixels. */
export type MeasureText = (text: string, size: number, isBold: boolean) => number;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const titleSize = 16;
const textSize = 12.5;
const lineHeight = 1.25;
const edge = 10;

/** Everything that a chart shows, back to front. */
export function layOutChart(
  chart: Chart,
  series: readonly DrawnSeries[],
  size: ChartSize,
  measure: MeasureText,
): readonly ChartShape[] {
  const titleLines =
    chart.title === undefined ? [] : wrapped(chart.title, size.width - 4 * edge, titleSize, true, measure);
  const title = titleLines.map((text, i): ChartShape => ({
    kind: "text",
    x: size.width / 2,
    y: edge + titleSize * (1 + i * lineHeight),
    text,
    anchor: "middle",
    size: titleSize,
    isBold: true,
  }));
  const legend = chart.legend === undefined ? [] : legendShapes(series, size, measure);
  const inside: Frame = {
    left: edge,
    top: edge + titleLines.length * titleSize * lineHeight + edge,
    right: size.width - edge,
    bottom: size.height - edge - (legend.length > 0 ? textSize * 1.8 : 0),
  };
  const plot =
    chart.kind === "BarClustered" ? plotBars : chart.kind === "XYScatter" ? plotScatter : plotUpright;
  return [...title, ...plot(chart, series, inside, measure), ...legend];
}

type Plot = (
  chart: Chart,
  series: readonly DrawnSeries[],
  inside: Frame,
  measure: MeasureText,
) => readonly ChartShape[];

/** Bars from left to right, categories downwards. */
const plotBars: Plot = (chart, series, inside, measure) => {
  const { valueAxis, categoryAxis } = chart;
  const labels = labelsOf(series);
  const widest = Math.max(0, ...labels.map((label) => measure(label, textSize, false)));
  const labelWidth = categoryAxis.isVisible ? Math.min(widest, (inside.right - inside.left) * 0.45) : 0;
  const turned = categoryAxis.title === undefined ? 0 : textSize * 1.6;
  const ticksHeight = valueAxis.isVisible ? textSize * 1.8 : 0;
  const valueTitle = valueAxis.title === undefined ? 0 : textSize * 1.6;
  const frame: Frame = {
    left: inside.left + turned + labelWidth + 8,
    top: inside.top,
    right: inside.right - (valueAxis.isVisible ? edge : 0),
    bottom: inside.bottom - ticksHeight - valueTitle,
  };
  const scale = scaleOf(valueAxis, series);
  const at = (value: number): number =>
    frame.left + ((value - scale.minimum) / (scale.maximum - scale.minimum)) * (frame.right - frame.left);
  const band = (frame.bottom - frame.top) / Math.max(1, labels.length);
  const placeOf = (index: number): number =>
    frame.top + band * (categoryAxis.isReversed ? index : labels.length - 1 - index);
  return [
    ...(valueAxis.hasGridlines
      ? scale.ticks.map((tick) => rule(at(tick), frame.top, at(tick), frame.bottom))
      : []),
    ...barsOf(series, band, scale, (index, offset, thickness, from, to, color) => ({
      kind: "bar",
      x: Math.min(at(from), at(to)),
      y: placeOf(index) + offset,
      width: Math.abs(at(to) - at(from)),
      height: thickness,
      color,
    })),
    rule(at(scale.base), frame.top, at(scale.base), frame.bottom),
    ...(categoryAxis.isVisible
      ? labels.flatMap((label, i) => {
          const lines = wrapped(label, labelWidth, textSize, false, measure);
          const first = placeOf(i) + band / 2 - ((lines.length - 1) * textSize * lineHeight) / 2;
          return lines.map((text, line) =>
            words(text, frame.left - 6, first + textSize * (0.35 + line * lineHeight), "end"),
          );
        })
      : []),
    ...(valueAxis.isVisible
      ? scale.ticks.map((tick) => words(String(tick), at(tick), frame.bottom + textSize * 1.4, "middle"))
      : []),
    ...axisTitle(valueAxis.title, (frame.left + frame.right) / 2, inside.bottom, false),
    ...axisTitle(categoryAxis.title, inside.left + textSize, (frame.top + frame.bottom) / 2, true),
  ];
};

/** Columns or lines, categories from left to right. */
const plotUpright: Plot = (chart, series, inside, measure) => {
  const { valueAxis, categoryAxis } = chart;
  const labels = labelsOf(series);
  const scale = scaleOf(valueAxis, series);
  const ticksWidth = valueAxis.isVisible
    ? Math.max(...scale.ticks.map((tick) => measure(String(tick), textSize, false))) + 8
    : 0;
  const turned = valueAxis.title === undefined ? 0 : textSize * 1.6;
  const left = inside.left + turned + ticksWidth;
  const band = (inside.right - left) / Math.max(1, labels.length);
  const lines = labels.map((label) =>
    categoryAxis.isVisible ? wrapped(label, band - 4, textSize, false, measure) : [],
  );
  const labelHeight = Math.max(0, ...lines.map((l) => l.length)) * textSize * lineHeight;
  const categoryTitle = categoryAxis.title === undefined ? 0 : textSize * 1.8;
  const frame: Frame = {
    left,
    top: inside.top,
    right: inside.right,
    bottom: inside.bottom - labelHeight - 6 - categoryTitle,
  };
  const at = (value: number): number =>
    frame.bottom - ((value - scale.minimum) / (scale.maximum - scale.minimum)) * (frame.bottom - frame.top);
  const placeOf = (index: number): number =>
    frame.left + band * (categoryAxis.isReversed ? labels.length - 1 - index : index);
  const isLine = chart.kind !== "ColumnClustered";
  return [
    ...(valueAxis.hasGridlines
      ? scale.ticks.map((tick) => rule(frame.left, at(tick), frame.right, at(tick)))
      : []),
    ...(isLine
      ? series.flatMap((s) => lineShapes(s, chart.kind === "LineMarkers", (i) => placeOf(i) + band / 2, at))
      : barsOf(series, band, scale, (index, offset, thickness, from, to, color) => ({
          kind: "bar",
          x: placeOf(index) + offset,
          y: Math.min(at(from), at(to)),
          width: thickness,
          height: Math.abs(at(to) - at(from)),
          color,
        }))),
    rule(frame.left, at(scale.base), frame.right, at(scale.base)),
    ...lines.flatMap((label, i) =>
      label.map((text, line) =>
        words(text, placeOf(i) + band / 2, frame.bottom + textSize * (1.3 + line * lineHeight), "middle"),
      ),
    ),
    ...(valueAxis.isVisible
      ? scale.ticks.map((tick) => words(String(tick), frame.left - 6, at(tick) + textSize * 0.35, "end"))
      : []),
    ...axisTitle(categoryAxis.title, (frame.left + frame.right) / 2, inside.bottom, false),
    ...axisTitle(valueAxis.title, inside.left + textSize, (frame.top + frame.bottom) / 2, true),
  ];
};

/** Points on two scales; what lies outside them is not drawn. */
const plotScatter: Plot = (chart, series, inside, measure) => {
  const { valueAxis, categoryAxis } = chart;
  const scaleUp = scaleOf(valueAxis, series);
  const values = series.map(({ points, ...rest }) => ({
    ...rest,
    points: points.map(({ label, across }) => ({ label, value: across })),
  }));
  const scaleAcross = scaleOf(categoryAxis, values);
  const hasLabels = (axis: ChartAxis): boolean => axis.isVisible && axis.hasLabels !== false;
  const ticksWidth = hasLabels(valueAxis)
    ? Math.max(...scaleUp.ticks.map((tick) => measure(String(tick), textSize, false))) + 8
    : 0;
  const frame: Frame = {
    left: inside.left + (valueAxis.title === undefined ? 0 : textSize * 1.6) + ticksWidth,
    top: inside.top,
    right: inside.right,
    bottom:
      inside.bottom -
      (hasLabels(categoryAxis) ? textSize * 1.6 : 0) -
      (categoryAxis.title === undefined ? 0 : textSize * 1.8),
  };
  const share = ({ minimum, maximum }: Scale, value: number): number =>
    (value - minimum) / (maximum - minimum);
  const atX = (value: number): number => frame.left + share(scaleAcross, value) * (frame.right - frame.left);
  const atY = (value: number): number => frame.bottom - share(scaleUp, value) * (frame.bottom - frame.top);
  const isWithin = ({ minimum, maximum }: Scale, value: number): boolean =>
    value >= minimum && value <= maximum;
  const placed = series.flatMap((one) =>
    one.points.flatMap(({ value, across }) =>
      value === undefined ||
      across === undefined ||
      !isWithin(scaleUp, value) ||
      !isWithin(scaleAcross, across)
        ? []
        : [{ ...one, x: atX(across), y: atY(value) }],
    ),
  );
  return [
    ...(categoryAxis.hasGridlines
      ? scaleAcross.ticks.map((tick) => rule(atX(tick), frame.top, atX(tick), frame.bottom))
      : []),
    ...(valueAxis.hasGridlines
      ? scaleUp.ticks.map((tick) => rule(frame.left, atY(tick), frame.right, atY(tick)))
      : []),
    ...placed.flatMap(({ x, y, color, radius = 4.5 }): readonly ChartShape[] =>
      radius === 0 ? [] : [{ kind: "dot", x, y, color, radius }],
    ),
    ...placed.flatMap((point) => besidePoint(point)),
    ...(hasLabels(categoryAxis)
      ? scaleAcross.ticks.map((tick) =>
          words(String(tick), atX(tick), frame.bottom + textSize * 1.4, "middle"),
        )
      : []),
    ...(hasLabels(valueAxis)
      ? scaleUp.ticks.map((tick) => words(String(tick), frame.left - 6, atY(tick) + textSize * 0.35, "end"))
      : []),
    ...axisTitle(categoryAxis.title, (frame.left + frame.right) / 2, inside.bottom, false),
    ...axisTitle(valueAxis.title, inside.left + textSize, (frame.top + frame.bottom) / 2, true),
  ];
};

function besidePoint({
  beside = "",
  besideAt = "Right",
  radius = 4.5,
  x,
  y,
}: DrawnSeries & { readonly x: number; readonly y: number }): readonly ChartShape[] {
  if (beside === "") return [];
  const away = radius + 4;
  const middle = y + textSize * 0.35;
  switch (besideAt) {
    case "Right":
      return [words(beside, x + away, middle, "start")];
    case "Left":
      return [words(beside, x - away, middle, "end")];
    case "Top":
      return [words(beside, x, y - away, "middle")];
    case "Bottom":
      return [words(beside, x, y + away + textSize * 0.7, "middle")];
    case "Center":
      return [words(beside, x, middle, "middle")];
  }
}

/** The bars of all series, side by side within each category's band; a gap has none. */
function barsOf(
  series: readonly DrawnSeries[],
  band: number,
  { base }: Scale,
  shape: (
    index: number,
    offset: number,
    thickness: number,
    from: number,
    to: number,
    color: string,
  ) => ChartShape,
): readonly ChartShape[] {
  const thickness = band / (Math.max(1, series.length) + 0.6);
  return series.flatMap(({ points, color }, s) =>
    points.flatMap(({ value }, i) =>
      value === undefined ? [] : [shape(i, thickness * (0.3 + s), thickness, base, value, color)],
    ),
  );
}

/** A line breaks at a gap; a point with gaps on both sides is a dot, or nobody would see it. */
function lineShapes(
  { points, color }: DrawnSeries,
  hasDots: boolean,
  across: (index: number) => number,
  at: (value: number) => number,
): readonly ChartShape[] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const [i, { value }] of points.entries()) {
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push([across(i), at(value)]);
  }
  return runs.flatMap((run): readonly ChartShape[] => [
    ...(run.length > 1 ? [{ kind: "line", points: run, color } as const] : []),
    ...(hasDots || run.length === 1 ? run.map(([x, y]) => ({ kind: "dot", x, y, color }) as const) : []),
  ]);
}

interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  /** where bars begin */
  readonly base: number;
  readonly ticks: readonly number[];
}

/** Round numbers at the axis, 0 among them unless the axis says otherwise. */
function scaleOf(axis: ChartAxis, series: readonly DrawnSeries[]): Scale {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const low = axis.minimum ?? Math.min(0, ...values);
  const high = Math.max(axis.maximum ?? Math.max(low, ...values), low);
  const rough = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = axis.step ?? [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power;
  const minimum = axis.minimum ?? Math.floor(low / step) * step;
  const maximum = axis.maximum ?? Math.max(Math.ceil(high / step) * step, minimum + step);
  const ticks: number[] = [];
  for (let n = 0; minimum + n * step <= maximum + step / 1000; n++) {
    ticks.push(Number((minimum + n * step).toPrecision(12)));
  }
  return { minimum, maximum, base: Math.min(Math.max(0, minimum), maximum), ticks };
}

function labelsOf(series: readonly DrawnSeries[]): readonly string[] {
  const longest = series.reduce<DrawnSeries["points"]>(
    (most, { points }) => (points.length > most.length ? points : most),
    [],
  );
  return longest.map(({ label }) => label);
}

function legendShapes(
  series: readonly DrawnSeries[],
  size: ChartSize,
  measure: MeasureText,
): readonly ChartShape[] {
  const widths = series.map(({ name }) => measure(name, textSize, false) + 32);
  let x = (size.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const y = size.height - edge;
  return series.flatMap(({ name, color }, i): readonly ChartShape[] => {
    const shapes: readonly ChartShape[] = [
      { kind: "bar", x, y: y - 10, width: 10, height: 10, color },
      words(name, x + 15, y, "start"),
    ];
    x += widths[i] ?? 0;
    return shapes;
  });
}

function rule(x1: number, y1: number, x2: number, y2: number): ChartShape {
  return { kind: "rule", x1, y1, x2, y2 };
}

function words(text: string, x: number, y: number, anchor: "start" | "middle" | "end"): ChartShape {
  return { kind: "text", x, y, text, anchor, size: textSize };
}

function axisTitle(
  title: string | undefined,
  x: number,
  y: number,
  isTurned: boolean,
): readonly ChartShape[] {
  if (title === undefined) return [];
  const text: ChartShape = { kind: "text", x, y, text: title, anchor: "middle", size: textSize };
  return [isTurned ? { ...text, isTurned } : text];
}

/** Lines that fit the width; a word that is too long stands alone and runs over. */
function wrapped(
  text: string,
  width: number,
  size: number,
  isBold: boolean,
  measure: MeasureText,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && measure(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
