import type { Trouble } from "../../domain/trouble";

/** The trouble with what to do said for somebody at the command line, who has options rather than the pane's buttons. */
export function inCommandWords(trouble: Trouble): Trouble {
  return trouble.kind === "earlier-version"
    ? {
        ...trouble,
        whatToDo: "Upgrade it first (grow with --upgrade); what was typed stays. Nothing was written.",
      }
    : trouble;
}
