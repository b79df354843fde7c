import type { Hyperlink } from "../../model/cell";
import type { Desk } from "./desk";
import { goTo } from "./select";

/** Goes to a place in the workbook, or opens a web page in a new tab of the browser. */
export function followLink(desk: Desk, link: Hyperlink): void {
  if (link.documentReference) goTo(desk, link.documentReference);
  else if (link.address?.startsWith("#")) goTo(desk, link.address.slice(1));
  else if (link.address !== undefined && /^(https?|mailto):/i.test(link.address)) {
    window.open(link.address, "_blank", "noopener,noreferrer");
  }
}
