import type { Calculation } from "../calculation/calculation";
import type { WorkbookEdits } from "../model/edits";
import type { HostCounters } from "./counters";
import { newCounters } from "./counters";
import type { OrderedFaults } from "./faults";
import { orderFaults } from "./faults";
import { raiseEvents } from "./host-events";
import { HostError } from "./host-error";
import { processRequest } from "./process-request";
import { isSetSupported } from "./requirement-sets";
import type { FormulaDisplay, HostSession } from "./session";
import type { EventEntry, RichRequest, RichResponse } from "./wire";
import { actionTypes } from "./wire";

export interface HostOptions {
  readonly edits: WorkbookEdits;
  readonly calculation: Calculation;
  /** the highest ExcelApi set offered; default "1.14" */
  readonly requirementSet?: string;
  /** default "as Excel shows" */
  readonly formulaDisplay?: FormulaDisplay;
  /** `workbook.name`; default "Book1.xlsx" */
  readonly workbookName?: string;
  /** Excel on the web refuses requests and answers above 5 MB; default that */
  readonly payloadLimitBytes?: number;
}

/** The embedded host: answers the requests of Microsoft's Office.js client over our workbook model. */
export interface Host extends OrderedFaults {
  readonly edits: WorkbookEdits;
  readonly calculation: Calculation;
  readonly counters: HostCounters;
  readonly requirementSet: string;
  isSetSupported(name: string, version?: string): boolean;
  /** while true, batches fail as they do in Excel while a person types in a cell (or wait, if they asked for that) */
  cellBeingEdited: boolean;
  workbookName: string;
  /**
   * Answers one request of the client.
   * @param flags request flags; bit 64 is `delayForCellEdit`
   */
  processRequest(requestJson: string, flags?: number): Promise<string>;
  /** Tells `listener` of every batch of event entries; gives back how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** `Office.context.document.settings`: keys and JSON texts */
  readonly settings: {
    load(): readonly (readonly [string, string])[];
    save(entries: Readonly<Record<string, string>>): void;
  };
  /** Stops listening to the workbook. */
  close(): void;
}

const delayForCellEdit = 64;

export function createHost(options: HostOptions): Host {
  const { edits, calculation, requirementSet = "1.14", payloadLimitBytes = 5 * 1024 * 1024 } = options;
  const faults = orderFaults();
  const counters = newCounters();
  const eventListeners = new Set<(entries: readonly EventEntry[]) => void>();
  let cellBeingEdited = false;
  let waiting: (() => void)[] = [];

  const session: HostSession = {
    edits,
    get workbook() {
      return edits.workbook;
    },
    calculation,
    counters,
    formulaDisplay: options.formulaDisplay ?? "as Excel shows",
    workbookName: () => host.workbookName,
    references: new Map(),
    referencesGiven: 0,
    registrations: new Set(),
    eventsEnabled: true,
    calculationMode: "Automatic",
  };
  const events = raiseEvents(session, (entries) => {
    for (const listener of eventListeners) listener(entries);
  });

  const run = (request: RichRequest, requestBytes: number): RichResponse => {
    const isSync = request.Actions.some(isSomethingToDo);
    if (isSync) counters.syncs++;
    if (
      cellBeingEdited &&
      request.Actions.some((action) => isSomethingToDo(action) && !isClientStarting(action))
    ) {
      return refusal(
        "InvalidOperationInCellEditMode",
        "A cell is being edited. Finish with Enter or Escape first.",
      );
    }
    if (requestBytes > payloadLimitBytes) {
      return refusal(
        "RequestPayloadSizeLimitExceeded",
        `The request has ${requestBytes} bytes; Excel on the web takes ${payloadLimitBytes}.`,
      );
    }
    if (isSync) faults.beforeRequest(request.Actions.length);
    return processRequest(request, session, {
      requirementSet,
      onAction: (index) => faults.beforeAction(index),
      onEffect(effect) {
        if (effect !== "writes") return;
        if (edits.workbook.isReadOnly)
          throw new HostError("AccessDenied", "The workbook is open for reading only.");
        faults.beforeWrite();
        counters.writeActions++;
      },
    });
  };

  const host: Host = {
    edits,
    calculation,
    counters,
    requirementSet,
    workbookName: options.workbookName ?? "Book1.xlsx",
    isSetSupported: (name, version) => isSetSupported(requirementSet, name, version),
    get cellBeingEdited() {
      return cellBeingEdited;
    },
    set cellBeingEdited(value) {
      cellBeingEdited = value;
      if (value) return;
      const resumed = waiting;
      waiting = [];
      for (const resume of resumed) resume();
    },
    async processRequest(requestJson, flags = 0) {
      if (cellBeingEdited && (flags & delayForCellEdit) !== 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      counters.requests++;
      const requestBytes = byteLength(requestJson);
      counters.requestBytes += requestBytes;
      events.hold();
      try {
        // the text comes from Microsoft's client; its shape is described in wire.ts
        let answer = JSON.stringify(run(JSON.parse(requestJson) as RichRequest, requestBytes));
        let answerBytes = byteLength(answer);
        if (answerBytes > payloadLimitBytes) {
          answer = JSON.stringify(
            refusal(
              "ResponsePayloadSizeLimitExceeded",
              `The answer has ${answerBytes} bytes; Excel on the web gives ${payloadLimitBytes}.`,
            ),
          );
          answerBytes = byteLength(answer);
        }
        counters.responseBytes += answerBytes;
        return answer;
      } finally {
        // after the answer, as Excel does
        setTimeout(() => events.release(), 0);
      }
    },
    onEvents(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    settings: {
      load: () => [...edits.workbook.settings],
      save(entries) {
        edits.workbook.settings.clear();
        for (const [key, value] of Object.entries(entries)) edits.workbook.settings.set(key, value);
      },
    },
    failAtAction: (n) => faults.failAtAction(n),
    failAtRequest: (n, where) => faults.failAtRequest(n, where),
    close: () => events.stop(),
  };
  return host;
}

/** The release of references that `Excel.run` sends after its work is no sync of the add-in. */
function isSomethingToDo(action: RichRequest["Actions"][number]): boolean {
  return action.ActionType !== actionTypes.instantiate && action.Name !== "_RemoveReference";
}

/** The client says once that it is there and does not listen to the answer: refused, it would be an error of the page. */
function isClientStarting(action: RichRequest["Actions"][number]): boolean {
  return action.Name === "NotifyActionHandlerReady";
}

function refusal(code: HostError["code"], message: string): RichResponse {
  const { httpStatus } = new HostError(code, message);
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: httpStatus, ActionIndex: 0 },
  };
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
