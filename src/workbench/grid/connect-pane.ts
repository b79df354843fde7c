import type { Host } from "../host/create-host";

/** PLACEHOLDER until serveAddIn is there */
export function connectPane(_host: Host): {
  readonly frame: HTMLIFrameElement;
  readonly disconnect: () => void;
} {
  const frame = document.createElement("iframe");
  frame.title = "Task pane";
  frame.src = "/taskpane.html";
  return { frame, disconnect: () => undefined };
}
