export const deliverablesTable = "CJ_NationalDeliverables";

/** What stands above the table of a new workbook: the totals of the delivery plan. */
export const totalsAsPrinted =
  "At December 2023: 7 Complete, 25 In progress, 6 In progress (with revised timescale), 3 Outstanding; 41 of 41, as printed.";
