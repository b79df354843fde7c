/** Placeholder until the grid is there. */
const pane = document.createElement("iframe");
pane.title = "Task pane";
pane.src = "/taskpane.html";
document.body.append(pane);
