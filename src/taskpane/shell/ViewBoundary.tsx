import { Component, type ReactNode } from "react";
import { FailureMessage } from "../messages/FailureMessage";

interface State {
  readonly message: string | undefined;
}

/** Shows a fault in a view, or a view that could not be downloaded, in the place of that view; the others go on working. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { message: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <FailureMessage
        failure={{ kind: "unexpected", message: this.state.message }}
        // Loading the page again also fetches a file that could not be fetched; React keeps the first failure.
        retry={{ label: "Open the pane again", run: () => window.location.reload() }}
      />
    );
  }
}
