import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { Host } from "../host/create-host";

/** Microsoft's client as it lives in its own context: the two globals that code of the add-in uses. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

let compiled: Script | undefined;

/** The unmodified library, compiled once for all contexts of the process. */
function clientScript(): Script {
  if (compiled) return compiled;
  const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  compiled = new Script(readFileSync(file, "utf8"), { filename: file });
  return compiled;
}

/**
 * Loads the client into a context of its own and joins it to a host by the bridge that the library itself offers to
 * native hosts (`_richApiNativeBridge`). There is no `Office.context`, so the client takes every requirement set for
 * offered; the host refuses members above its own set.
 * @returns the client, and how to cut the connection
 */
export function connectClient(host: Host): { readonly client: OfficeClient; disconnect(): void } {
  const bridge: NativeBridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost(text) {
      // the client writes it: an id, and as its message an HTTP request whose body is the Rich API request
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      void host.processRequest(JSON.stringify(message.body), flags).then((answer) => {
        // the answer goes in as it is: the client takes a body that is read already as well as a text of its own
        bridge.onMessageFromHost(
          `{"id":${id},"type":${responseMessage},"message":{"statusCode":200,"headers":{},"body":${answer}}}`,
        );
      });
    },
  };
  const sandbox = createContext({ ...emptyPage(), _richApiNativeBridge: bridge });
  sandbox["window"] = sandbox;
  clientScript().runInContext(sandbox);
  const disconnect = host.onEvents((entries) => {
    bridge.onMessageFromHost(JSON.stringify({ type: genericMessage, controlId: "", message: { entries } }));
  });
  // the library defines both globals; their types are those of @types/office-js
  return { client: sandbox as unknown as OfficeClient, disconnect };
}

/** The few things of a page that the library looks at while it loads: there is no page, no script tag, no browser. */
function emptyPage(): Record<string, unknown> {
  return {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    document: {
      readyState: "complete",
      documentElement: {},
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    navigator: { userAgent: "Node" },
    location: { hash: "", search: "", href: "https://localhost/", protocol: "https:" },
  };
}

interface NativeBridge {
  onMessageFromHost(text: string): void;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const responseMessage = 2;
const genericMessage = 3;
