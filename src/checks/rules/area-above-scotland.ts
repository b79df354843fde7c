import { figures } from "../../catalogue/figures";
import { lowerFirst } from "../../domain/sentence";
import { atMostScotland } from "../relations/comparison";
import { comparisonsRule } from "../year-rule";

const scotland = ".scotland";

/** A part of Scotland cannot exceed it: every count of which the national value can be typed beside it. */
export const areaAboveScotland = comparisonsRule({
  id: "FLW-13",
  ruleId: "area-above-scotland",
  pairs: figures
    .filter(({ id }) => figures.some((other) => other.id === id + scotland))
    .map(({ id, shortName }) => ({
      check: `The area's ${lowerFirst(shortName)} are at most Scotland's`,
      left: id,
      relation: atMostScotland,
      right: id + scotland,
    })),
  severity: "error",
  advice:
    "Check that both figures have the same year and unit, and that they do not stand in each other's row.",
  source: "arithmetic; justice social work statistics 2022-23, section 2 (text rounded, tables unrounded)",
});
