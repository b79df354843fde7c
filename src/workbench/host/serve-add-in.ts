import type { Host } from "./create-host";
import type { WayOut } from "./keyboard-actions";
import { tabIn, tabInBackwards, wayOutOf } from "./keyboard-actions";
import { offeredSets } from "./requirement-sets";

export interface ServeAddInOptions {
  readonly host: Host;
  /** the window of the add-in's page; asked each time, since it is there only after the frame has loaded */
  readonly addInWindow: () => Window | null;
  /** "https://localhost:3000": messages from elsewhere are ignored, and answers go nowhere else */
  readonly addInOrigin: string;
  /** a new one for every load of the page: the client caches settings by it */
  readonly conversationId: string;
  /** default "https://localhost/workbook.xlsx" */
  readonly documentUrl?: string;
  readonly onMessage?: (actionName: string) => void;
  /** the keyboard leaves the add-in's page, where Office.js handles Tab, Escape, F2 and Ctrl+F6 */
  readonly onLeave?: (way: WayOut) => void;
}

export interface ServedAddIn {
  /**
   * Runs a ribbon command of the add-in's page.
   * @param functionName the name given to `Office.actions.associate`
   * @throws Error when the page has not said yet that it takes commands
   */
  invokeCommand(functionName: string): void;
  /** Asks Office.js to focus the first control of the add-in's page, or the last. Before it has started nothing happens. */
  enter(from: "before" | "behind"): void;
  disconnect(): void;
}

/** What the client sends; the fields that the host reads. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

const requestMessage = 0;
const actionTypes = { invoke: 0, register: 1, unregister: 2 } as const;
const notifyHost = "ContextActivationManager_notifyHost";
const answered = { Version: 1, Error: 0 };
/** Office's code for an operation that the host does not have. */
const unsupported = { Version: 1, Error: 5001 };

const dispatchIds = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/**
 * Answers an add-in page in an https frame, in the messages that Office.js exchanges with Office on the web.
 * The page must come from the same host name as this page: Microsoft's client trusts no other.
 */
export function serveAddIn(options: ServeAddInOptions): ServedAddIn {
  const { host, addInWindow, addInOrigin, conversationId } = options;
  /** registered events by name, with the correlation id that the client expects back */
  const registered = new Map<string, number>();

  const send = (actionName: string, correlationId: number, data: unknown, responseType: 0 | 1): void => {
    const envelope = {
      _messageType: 1,
      _actionName: actionName,
      _conversationId: conversationId,
      _correlationId: correlationId,
      _origin: window.location.origin,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
      _data: data,
    };
    addInWindow()?.postMessage(JSON.stringify(envelope), addInOrigin);
  };
  const pushEvent = (name: string, data: unknown): void => {
    const correlationId = registered.get(name);
    if (correlationId !== undefined) send(name, correlationId, data, 1);
  };

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== addInWindow() || event.origin !== addInOrigin) return;
    const envelope = readEnvelope(event.data);
    if (envelope?._messageType !== requestMessage || envelope._conversationId !== conversationId) return;
    options.onMessage?.(envelope._actionName);
    const wayOut = envelope._actionName === notifyHost ? wayOutOf(envelope._data) : undefined;
    if (wayOut !== undefined) options.onLeave?.(wayOut);
    void answer(envelope, options, registered).then((data) => {
      if (data !== undefined) send(envelope._actionName, envelope._correlationId, data, 0);
    });
  };

  window.addEventListener("message", receive);
  const stopEvents = host.onEvents((entries) => pushEvent("richApiMessage", { ArrayData: entries }));
  return {
    invokeCommand(functionName) {
      if (!registered.has("appCommandInvoked")) throw new Error("The add-in's page takes no commands yet.");
      const commandId = `command-${Date.now()}`;
      pushEvent("appCommandInvoked", [
        commandId,
        functionName,
        JSON.stringify({ source: { id: functionName } }),
      ]);
    },
    enter(from) {
      const request = {
        _messageType: requestMessage,
        _actionName: "Office_notifyAgave",
        // the client hears requests of the host in a conversation of their own
        _conversationId: `${conversationId}_ntf`,
        _correlationId: 0,
        _origin: window.location.origin,
        _actionType: actionTypes.invoke,
        _serializerVersion: 1,
        _data: [from === "before" ? tabIn : tabInBackwards],
      };
      addInWindow()?.postMessage(JSON.stringify(request), addInOrigin);
    },
    disconnect() {
      window.removeEventListener("message", receive);
      stopEvents();
    },
  };
}

function readEnvelope(data: unknown): Envelope | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    // a message of the client itself, from its own window and origin; other texts lack the message type
    return JSON.parse(data) as Envelope;
  } catch {
    return undefined; // some other script's message
  }
}

async function answer(
  { _actionName, _actionType, _correlationId, _data }: Envelope,
  options: ServeAddInOptions,
  registered: Map<string, number>,
): Promise<unknown> {
  if (_actionType === actionTypes.unregister) {
    registered.delete(_actionName);
    return answered;
  }
  if (_actionType === actionTypes.register) {
    if (_actionName !== "richApiMessage" && _actionName !== "appCommandInvoked") return unsupported;
    registered.set(_actionName, _correlationId);
    return answered;
  }
  if (_actionName === "ContextActivationManager_getAppContextAsync") return appContext(options);
  if (_actionName === "executeMethod") return execute(_data, options.host);
  return undefined; // notifyHost and the like want no answer
}

async function execute(data: unknown, host: Host): Promise<unknown> {
  const field = (of: unknown, name: string | number): unknown => Reflect.get(Object(of), name) as unknown;
  switch (field(field(data, "DdaMethod"), "DispatchId")) {
    case dispatchIds.richApi: {
      const message = field(data, "ArrayData");
      const [body, flags] = [field(message, 4), field(message, 6)];
      const response = await host.processRequest(String(body), typeof flags === "number" ? flags : 0);
      return { ...answered, Data: [200, [], response] };
    }
    case dispatchIds.saveSettings: {
      const pairs = field(field(data, "DdaSettingsMethod"), "Properties");
      const entries = Array.isArray(pairs)
        ? pairs.map((pair: unknown) => [String(field(pair, 0)), String(field(pair, 1))])
        : [];
      host.settings.save(Object.fromEntries(entries) as Record<string, string>); // pairs of texts, made above
      return answered;
    }
    case dispatchIds.refreshSettings: {
      const settings = host.settings.load().map(([Name, Value]) => ({ Name, Value }));
      return { ...answered, Properties: { Settings: settings } };
    }
    case dispatchIds.commandCompleted:
      return answered;
    default:
      return unsupported;
  }
}

/** All of the fields that the client insists on; it gives up without a word when one is missing. */
function appContext({ host, conversationId, documentUrl }: ServeAddInOptions): unknown {
  return {
    _id: conversationId,
    _appName: 16, // Excel on the web
    _appVersion: "16.01",
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: documentUrl ?? "https://localhost/workbook.xlsx",
    _clientMode: host.edits.workbook.isReadOnly ? 0 : 1,
    _settings: host.settings.load(),
    _reason: 1,
    _requirementMatrix: JSON.stringify(offeredSets(host.requirementSet)),
  };
}
