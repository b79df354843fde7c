import type { Host } from "./create-host";
import type { ServeAddInOptions, ServedAddIn } from "./serve-add-in";
import { serveAddIn } from "./serve-add-in";

/**
 * The name that a frame must have so that Office.js in it takes this page for Excel on the web.
 * @param hostUrl address of this page; https, and the same host name as the add-in's page
 */
export function addInFrameName(conversationId: string, hostUrl: string): string {
  return JSON.stringify({
    baseFrameName: "addin",
    // host, platform, version, locale, and no logging: the client then loads excel-web-16.00.js
    hostInfo: "Excel$Web$16.01$en-GB$$$disableLogging$0",
    xdmInfo: `${conversationId}|${conversationId}|${hostUrl}`,
    serializerVersion: 1,
  });
}

export interface AddInFrame extends ServedAddIn {
  readonly frame: HTMLIFrameElement;
}

/**
 * A frame with an add-in's page, joined to the host. Put `frame` into the document; it loads then.
 * @param options.url the page, absolute or relative to this one
 */
export function createAddInFrame(options: {
  readonly host: Host;
  readonly url: string;
  readonly title: string;
  readonly onLeave?: ServeAddInOptions["onLeave"];
}): AddInFrame {
  const url = new URL(options.url, window.location.href);
  const conversationId = `conversation-${crypto.randomUUID()}`;
  const frame = document.createElement("iframe");
  frame.title = options.title;
  frame.name = addInFrameName(conversationId, window.location.href);
  frame.src = url.href;
  const served = serveAddIn({
    host: options.host,
    addInWindow: () => frame.contentWindow,
    addInOrigin: url.origin,
    conversationId,
    ...(options.onLeave === undefined ? {} : { onLeave: options.onLeave }),
  });
  return { ...served, frame };
}
