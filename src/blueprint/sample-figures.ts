import { startOf, type ReportingYear } from "../domain/period";

/** A number, a code, or null where nothing has been entered yet. */
type SampleValue = number | string | null;

/**
 * Invented figures for trying the workbook out, oldest first, ending with the reporting year. They describe no area and
 * no Scotland; the published Scottish figures are not used, so that nobody mistakes one for the other.
 *
 * The story: diversion and bail supervision grow after new routes were agreed; referrals from police custody hardly
 * move; fewer community payback orders are completed while the second tutor's post is vacant; fewer people become
 * homeless from prison since the housing desk opened; employability has no figures before a new system; throughcare is
 * steady, and its weak step is acceptance. Figures that appear a year later are blank for the reporting year, and so are
 * two that the prosecution service and the prison service still have to send.
 */
// prettier-ignore
const series: Readonly<Record<string, readonly SampleValue[]>> = {
  "NI1.i": [96, 88, 104, 117, 131, 168],
  "NI1.ii": [71, 64, 78, 86, 97, 131],
  "NI1.iii": [58, 60, 62, 70, 79, 108],
  "REF.diversion": [112, 101, 121, 138, 152, null],
  "NI1.i.scotland": [2510, 2380, 2790, 3120, 3480, 3890],
  "NI1.ii.scotland": [1760, 1690, 2010, 2240, 2530, 2870],
  "NI1.iii.scotland": [1410, 1450, 1580, 1790, 2040, 2310],
  "NI2.i": [212, 174, 198, 206, 221, 216],
  "NI2.i.scotland": [6240, 5380, 5910, 6150, 6420, 6390],
  "REF.custody": [1920, 1610, 1740, 1790, 1850, 1830],
  "NI3.i": ["[x]", "[x]", "[x]", 148, 171, 203],
  "NI3.ii": ["[x]", 12, 17, 29, 38, 62],
  "NI3.iii": ["[x]", 9, 13, 21, 30, 47],
  "NI3.i.scotland": ["[x]", "[x]", "[x]", 4610, 5240, 5980],
  "NI3.ii.scotland": ["[x]", 520, 690, 980, 1210, 1490],
  "NI3.iii.scotland": ["[x]", 410, 540, 790, 960, 1180],
  "NI4.i": [70.5, 67, 72, 73, 68, null],
  "NI4.ii": ["[x]", 42, 46, 44, 47, null],
  "NI4.i.successful": [282, 201, 252, 277, 272, null],
  "NI4.i.ended": [400, 300, 350, 380, 400, null],
  "NI4.ii.successful": ["[x]", 21, 23, 22, 24, null],
  "NI4.ii.ended": ["[x]", 50, 50, 50, 51, null],
  "NI5.i": [41, 36, 44, 47, 45, 49],
  "NI5.i.scotland": [1380, 1210, 1420, 1510, 1490, 1560],
  "NI6.i": [63, 58, 66, 71, 64, 38],
  "NI6.i.scotland": [1790, 1640, 1880, 1970, 1910, 1820],
  "REF.applications": [1480, 1390, 1520, 1610, 1690, 1740],
  "LE14.a": [402, 351, 376, 388, 410, 397],
  "LE14.b": [297, 242, 282, 299, 324, 346],
  "LE14.c": [161, 133, 154, 163, 176, 171],
  "LE15.a.commenced": [4, 3, 5, 4, 6, null],
  "LE15.b.commenced": [21, 18, 22, 25, 27, null],
  "LE15.c.commenced": [7, 6, 8, 7, 9, null],
  "LE15.d.commenced": ["[z]", "[z]", "[z]", "[z]", "[z]", null],
  "LE15.e.commenced": [2, 1, 2, 3, 2, null],
  "LE15.a.sustained": [4, 3, 4, 4, 5, null],
  "LE15.b.sustained": [15, 13, 16, 18, 20, null],
  "LE15.c.sustained": [6, 5, 7, 6, 8, null],
  "LE15.d.sustained": ["[z]", "[z]", "[z]", "[z]", "[z]", null],
  "LE15.e.sustained": [1, 1, 1, 2, 1, null],
  "NI7.i": ["[x]", "[x]", "[x]", 7, 7.5, 8],
  "NI7.i.convictions": ["[x]", "[x]", "[x]", 84, 93, 104],
  "NI7.i.all": ["[x]", "[x]", "[x]", 1200, 1240, 1300],
  "NI8.i": [58, 62, "[x]", 64, 71, 74],
  "NI8.i.scotland": [1930, 1780, 1820, 1850, 1890, 1910],
  "LE19.a": [131, 118, 124, 109, 128, 120],
  "LE19.b": [92, 90, 97, 85, 104, 96],
  "LE19.c": [55, 51, 60, 52, 66, 60],
  "LE19.d": [35, 33, 40, 34, 46, 41],
  "LE19.e": [50, 44, 50, 45, 58, 55],
  Q3: [131, 118, 124, 109, 128, 120],
  "REF.liberated": [240, 226, 231, 219, 235, null],
  "NI9.i": ["[x]", 72, "[x]", 74, "[x]", 75],
};

/** The sample value of a data point in a year; undefined where it has none, and before the sample begins. */
export function sampleFigure(
  id: string,
  year: ReportingYear,
  reportingYear: ReportingYear,
): number | string | undefined {
  return series[id]?.at(-1 - (startOf(reportingYear) - startOf(year))) ?? undefined;
}
