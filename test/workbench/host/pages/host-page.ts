import { createCalculation } from "../../../../src/workbench/calculation/create-calculation";
import { createAddInFrame } from "../../../../src/workbench/host/add-in-frame";
import { createHost } from "../../../../src/workbench/host/create-host";
import { WorkbookEdits } from "../../../../src/workbench/model/edits";
import { newWorkbook } from "../../../../src/workbench/model/workbook-model";

/** The page around the add-in's frame: a workbook and the host, without a grid. */
const edits = new WorkbookEdits(newWorkbook());
const host = createHost({ edits, calculation: createCalculation(edits), requirementSet: "1.14" });
const addIn = createAddInFrame({ host, url: "/addin.html", title: "Add-in" });
document.body.append(addIn.frame);

const page = { edits, host, addIn };
export type HostPage = typeof page;
Object.assign(window, { page });
