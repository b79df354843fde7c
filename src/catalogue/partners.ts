import type { Source } from "../domain/source";

/** A body that plans community justice in an area together with the others. */
export interface Partner {
  readonly id: string;
  /** as the list of partners names it */
  readonly name: string;
  readonly underTheAct: string;
  readonly source: Source;
}

const source: Source = {
  file: "Community Justice (Scotland) Act 2016",
  section: "s13, as listed on rightdecisions.scot.nhs.uk (Community Justice Partnerships)",
};

/** The community justice partners that the Act names; others, such as the third sector, are added by the partnership. */
export const statutoryPartners: readonly Partner[] = [
  "Chief Constable of Police Scotland",
  "Health boards",
  "Integration Joint Boards for Health and Social Care",
  "Local authorities",
  "Scottish Courts and Tribunals Service",
  "Scottish Fire and Rescue Service",
  "Scottish Ministers (e.g. Scottish Prison Service)",
  "Skills Development Scotland",
].map((name, i) => ({ id: `P${i + 1}`, name, underTheAct: "community justice partner, section 13", source }));

/** Empty rows for the partners that the Act does not name. */
export const otherPartnerRows = 6;
