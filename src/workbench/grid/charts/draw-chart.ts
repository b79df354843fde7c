import { sheetFontFamily } from "../look/text-measure";
import type { ChartShape, ChartSize } from "./lay-out-chart";

const svg = "http://www.w3.org/2000/svg";

/** A chart as an image; `name` is what screen readers say of it. */
export function drawChart(shapes: readonly ChartShape[], size: ChartSize, name: string): SVGSVGElement {
  const image = document.createElementNS(svg, "svg");
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", name);
  image.setAttribute("width", String(size.width));
  image.setAttribute("height", String(size.height));
  image.setAttribute("font-family", sheetFontFamily);
  image.append(
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: size.width - 1,
      height: size.height - 1,
      fill: "#FFFFFF",
      stroke: "#BFBFBF",
    }),
    ...shapes.map(drawShape),
  );
  return image;
}

function drawShape(shape: ChartShape): SVGElement {
  switch (shape.kind) {
    case "bar": {
      const { x, y, width, height, color } = shape;
      return element("rect", { x, y, width, height, fill: color });
    }
    case "rule": {
      const { x1, y1, x2, y2 } = shape;
      return element("line", { x1, y1, x2, y2, stroke: "#D9D9D9" });
    }
    case "line":
      return element("polyline", {
        points: shape.points.map(([x, y]) => `${x},${y}`).join(" "),
        fill: "none",
        stroke: shape.color,
        "stroke-width": 3,
        "stroke-linejoin": "round",
      });
    case "dot":
      return element("circle", { cx: shape.x, cy: shape.y, r: shape.radius ?? 4.5, fill: shape.color });
    case "text": {
      const { x, y, text, anchor, size, isBold, isTurned } = shape;
      const words = element("text", {
        x,
        y,
        "text-anchor": anchor,
        "font-size": size,
        fill: "#404040",
        ...(isBold === true ? { "font-weight": "bold" } : {}),
        ...(isTurned === true ? { transform: `rotate(-90 ${x} ${y})` } : {}),
      });
      words.textContent = text;
      return words;
    }
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  }
  return made;
}
