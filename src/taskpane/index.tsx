/** Placeholder until the pane is there. */
document.body.textContent = "Outcome Planner";
