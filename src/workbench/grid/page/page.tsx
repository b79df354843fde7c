import { useEffect, useRef } from "react";
import { FormulaBar } from "./formula-bar";
import { NoticeBox } from "./notice-box";
import { PaneFrame } from "./pane-frame";
import type { EnterPane } from "./region-keys";
import { useRegionKeys } from "./region-keys";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { SurfaceView } from "./surface-view";
import { TitleBar } from "./title-bar";
import { usePageState } from "./desk-context";

/** The whole page: a workbook at the left, the add-in's task pane at the right. */
export function Page() {
  const { fileName, workbookNumber } = usePageState();
  const page = useRef<HTMLDivElement>(null);
  const enterPane: EnterPane = useRef(() => undefined);
  const goToNextRegion = useRegionKeys(page, enterPane);
  useEffect(() => {
    document.title = `${fileName} – Outcome Planner workbench`;
  }, [fileName]);

  return (
    <div className="page" ref={page}>
      <TitleBar />
      <main className="workbook">
        <FormulaBar />
        <div className="sheet">
          <SurfaceView />
          <NoticeBox />
        </div>
        <SheetTabs />
      </main>
      <PaneFrame key={workbookNumber} enter={enterPane} onRegionKey={goToNextRegion} />
      <StatusBar />
    </div>
  );
}
