import { createRoot } from "react-dom/client";
import { attemptToReadHost, type HostState } from "./shell/host-state";
import { Pane } from "./shell/Pane";
import { firstView, views } from "./views";

/** After this long without an answer the pane says that it is still waiting. */
const slowAfterMilliseconds = 10_000;

const place = document.getElementById("pane");
if (!place) throw new Error('taskpane.html has no element with id "pane".');
const root = createRoot(place);

function draw(host: HostState): void {
  root.render(<Pane host={host} />);
}

/** Office.js is a script of its own, loaded beside this one; the shell does not wait for it. */
async function whenScriptsAreLoaded(): Promise<void> {
  if ("Office" in window || document.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}

async function connect(): Promise<void> {
  draw({ kind: "starting", isSlow: false });
  const slow = setTimeout(() => draw({ kind: "starting", isSlow: true }), slowAfterMilliseconds);
  await whenScriptsAreLoaded();
  const host = await attemptToReadHost("Office" in window ? Office : undefined);
  clearTimeout(slow);
  draw(host);
}

// Fetched while Office.js starts. If it cannot be fetched, the view itself says so when it is drawn.
void views
  .find((view) => view.id === firstView)
  ?.load()
  .catch(() => undefined);
void connect();
