import { thresholds } from "../../catalogue/thresholds";
import { column, quoted, threshold } from "./references";

/** Which thresholds differ from their defaults, in Setup's words, with the old and the new value; or that none does. */
export function thresholdsChangedFormula(): string {
  const changed = thresholds
    .map(
      ({ id, label, default: usual }) =>
        `IF(${threshold(id)}=${usual},"",${quoted(`; ${label}: was ${usual}, is `)}&${threshold(id)})`,
    )
    .join("&");
  return `IF(${thresholdsAreDefault()},"All thresholds are the defaults of Setup.","Thresholds changed from default: "&MID(${changed},3,2000)&".")`;
}

/** The same for sheets with less room: how many differ. */
export function thresholdsChangedCount(): string {
  return `IF(${thresholdsAreDefault()},"",${changedCount()}&IF(${changedCount()}=1," threshold"," thresholds")&" changed, see Outcomes. ")`;
}

function changedCount(): string {
  const used = column("CJ_Setup", "Value used");
  return `SUMPRODUCT((${column("CJ_Setup", "Lowest allowed")}<>"")*(${used}<>${column("CJ_Setup", "Default")}))`;
}

function thresholdsAreDefault(): string {
  return `${changedCount()}=0`;
}
