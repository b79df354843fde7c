import type { Calculation } from "../calculation/calculation";
import { createCalculation } from "../calculation/create-calculation";
import type { Host, HostOptions } from "../host/create-host";
import { createHost } from "../host/create-host";
import { WorkbookEdits } from "../model/edits";
import type { WorkbookModel } from "../model/workbook-model";
import { newWorkbook } from "../model/workbook-model";
import type { OfficeClient } from "./office-client";
import { connectClient } from "./office-client";

export interface HeadlessOptions extends Partial<Omit<HostOptions, "edits" | "calculation">> {
  /** default: an empty workbook with one sheet */
  readonly workbook?: WorkbookModel;
}

/** Excel without a screen: a workbook, the host over it, and Microsoft's client talking to that host. */
export interface HeadlessExcel {
  readonly workbook: WorkbookModel;
  readonly edits: WorkbookEdits;
  readonly host: Host;
  readonly calculation: Calculation;
  readonly Excel: OfficeClient["Excel"];
  readonly OfficeExtension: OfficeClient["OfficeExtension"];
  /**
   * Puts `Excel`, `OfficeExtension` and a small `Office` on `globalThis`, where the add-in's code looks for them.
   * @returns a function that puts back what was there before
   */
  installGlobals(): () => void;
  close(): void;
}

export function openHeadlessExcel(options: HeadlessOptions = {}): HeadlessExcel {
  const { workbook = newWorkbook(), ...hostOptions } = options;
  const edits = new WorkbookEdits(workbook);
  const calculation = createCalculation(edits);
  const host = createHost({ ...hostOptions, edits, calculation });
  const { client, disconnect } = connectClient(host);
  return {
    workbook,
    edits,
    host,
    calculation,
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    installGlobals: () => installGlobals(client, host),
    close() {
      disconnect();
      host.close();
    },
  };
}

function installGlobals({ Excel, OfficeExtension }: OfficeClient, host: Host): () => void {
  const globals = { Excel, OfficeExtension, Office: officeOf(host) };
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** Only what exists here: there is no document object, no dialog, no ribbon. */
function officeOf(host: Host): unknown {
  return {
    context: {
      requirements: {
        isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version),
      },
    },
  };
}
