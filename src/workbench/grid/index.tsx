import { createRoot } from "react-dom/client";
import "./sheet-fonts.css";
import "./workbench.css";
import "./page/sheet-tabs.css";
import { WorkbenchContext } from "./page/desk-context";
import { Page } from "./page/page";
import { loadSheetFonts } from "./look/sheet-fonts";
import type { Workbench } from "./workbench";
import { createWorkbench } from "./workbench";
import { workbookFiles } from "./workbook-files";

declare global {
  interface Window {
    /** described in README.md */
    workbench: Workbench;
  }
}

const workbench = createWorkbench(workbookFiles);
window.workbench = workbench;

const place = document.createElement("div");
place.id = "workbench";
document.body.append(place);

void loadSheetFonts().then(() => {
  createRoot(place).render(
    <WorkbenchContext value={workbench}>
      <Page />
    </WorkbenchContext>,
  );
});
