/**
 * The function file that the manifest names. The ribbon button opens the task pane, which Excel does by itself,
 * so no function is registered here; Office only asks the page to say that it is ready.
 */
void Office.onReady();
