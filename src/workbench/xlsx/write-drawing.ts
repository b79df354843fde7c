import type { Chart } from "../model/chart";
import { describeChart } from "../model/chart";
import { chartNamespace, drawingNamespace } from "./write-chart";
import { xml, xmlDeclaration } from "./xml";

/** Files measure drawings in English metric units. */
export const unitsPerPoint = 12_700;

const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The drawing of a sheet: where each chart hangs, its name and its words; `rId1` leads to the first chart's part. */
export function writeDrawing(charts: readonly Chart[]): string {
  return (
    xmlDeclaration +
    xml(
      "xdr:wsDr",
      { "xmlns:xdr": sheetDrawing, "xmlns:a": drawingNamespace },
      ...charts.map((chart, i) => anchorXml(chart, i)),
    )
  );
}

function anchorXml(chart: Chart, index: number): string {
  const { place } = chart;
  const units = (points: number): number => Math.round(points * unitsPerPoint);
  return xml(
    "xdr:oneCellAnchor",
    {},
    xml(
      "xdr:from",
      {},
      xml("xdr:col", {}, String(place.column)),
      xml("xdr:colOff", {}, String(units(place.xInPoints))),
      xml("xdr:row", {}, String(place.row)),
      xml("xdr:rowOff", {}, String(units(place.yInPoints))),
    ),
    xml("xdr:ext", { cx: units(place.widthInPoints), cy: units(place.heightInPoints) }),
    xml(
      "xdr:graphicFrame",
      { macro: "" },
      xml(
        "xdr:nvGraphicFramePr",
        {},
        xml("xdr:cNvPr", {
          id: index + 2,
          name: chart.name,
          descr: describeChart(chart),
          title: chart.title,
        }),
        xml("xdr:cNvGraphicFramePr"),
      ),
      xml("xdr:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", { cx: 0, cy: 0 })),
      xml(
        "a:graphic",
        {},
        xml(
          "a:graphicData",
          { uri: chartNamespace },
          xml("c:chart", {
            "xmlns:c": chartNamespace,
            "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r:id": `rId${index + 1}`,
          }),
        ),
      ),
    ),
    xml("xdr:clientData"),
  );
}
