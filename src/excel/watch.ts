/** Stops watching; safe to call twice and after the workbook has gone. */
export type StopWatching = () => Promise<void>;

/**
 * Calls `onChange` for every change of cells anywhere in the workbook, by anybody. With several people in the file the
 * event reaches all of them, so a handler shows nothing and takes no focus.
 */
export async function watchCells(context: Excel.RequestContext, onChange: () => void): Promise<StopWatching> {
  const handler = context.workbook.worksheets.onChanged.add(async () => onChange());
  const deleted = context.workbook.worksheets.onDeleted.add(async () => onChange());
  await context.sync();
  let isStopped = false;
  return async () => {
    if (isStopped) return;
    isStopped = true;
    await Excel.run(handler.context as Excel.RequestContext, async (own) => {
      handler.remove();
      deleted.remove();
      await own.sync();
    });
  };
}
