/** Raised by one with every change of the sheets that an older workbook has to be upgraded for. */
export const schemaVersion = 3;

/** Which edition of the framework the catalogue holds, shown on Setup. */
export const frameworkEdition = "Community Justice Performance Framework, 2023; improvement tool version 1.1";

/** The year of the Community Justice (Scotland) Act 2016: partners can have agreed or shown nothing under it before. */
export const yearOfAct = 2016;
