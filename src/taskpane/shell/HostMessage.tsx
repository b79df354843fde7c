import { Notice } from "../messages/Notice";
import { TroubleDetails } from "../messages/TroubleDetails";
import type { HostState } from "./host-state";

/** Stands where a view would stand while there is no Excel to speak to. */
export function HostMessage({ host }: { readonly host: Exclude<HostState, { kind: "ready" }> }) {
  if (host.kind === "unavailable") {
    return (
      <Notice intent="error" title={host.trouble.found} role="alert">
        <TroubleDetails trouble={host.trouble} />
      </Notice>
    );
  }
  return (
    <p role="status">
      {host.isSlow
        ? "Excel has not answered yet. The pane is still waiting; if this does not change, close it and open it again."
        : "Connecting to Excel …"}
    </p>
  );
}
