import { describeTrouble } from "../../domain/trouble";
import type { WorkbookFiles } from "./workbench";

/** The reader and writer of .xlsx, loaded when a file is first opened or saved: the page is usable without them. */
export const workbookFiles: WorkbookFiles = {
  read: async (bytes) => {
    const { readXlsx } = await import("../xlsx/read-xlsx");
    const opened = await readXlsx(bytes);
    return opened.ok ? opened.value : { sentence: describeTrouble(opened.trouble) };
  },
  write: async (workbook) => {
    const { writeXlsx } = await import("../xlsx/write-xlsx");
    return writeXlsx(workbook);
  },
};
