import type { Area } from "../../model/address";
import { intersection } from "../../model/address";

/** The parts of `area` outside `hole`: none to four blocks that do not overlap. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const parts: Area[] = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
