import { priorityActions } from "../../src/catalogue/aims";
import { deliverables, printedTotals } from "../../src/catalogue/deliverables";
import { deliverableStatuses } from "../../src/catalogue/deliverables/deliverable";
// Read from the plan itself, apart from the catalogue.
import facts from "./delivery-plan-facts.json";

describe("the national delivery plan", () => {
  it("has its 41 deliverables in the printed order, with title, timescales, status and responsibility as printed", () => {
    expect(
      deliverables.map(({ number, title, timescale, revisedTimescale, status, responsibility }) => ({
        number,
        title,
        timescale,
        ...(revisedTimescale === undefined ? {} : { revisedTimescale }),
        status,
        responsibility,
      })),
    ).toEqual(facts.deliverables);
    expect(deliverables).toHaveLength(41);
  });

  it("lists the same numbers under each status as its overview, 7, 25, 6 and 3", () => {
    expect(
      deliverableStatuses.map((status) => ({
        status,
        deliverables: deliverables.filter((d) => d.status === status).map((d) => d.number),
        total: printedTotals[status],
      })),
    ).toEqual(facts.overview);
    expect(facts.overview.map(({ total }) => total)).toEqual([7, 25, 6, 3]);
  });

  it("stands under the priority actions of the printed headings", () => {
    const under = Object.fromEntries(
      priorityActions.map(({ id }) => [
        id,
        deliverables.filter((d) => d.priorityActionId === id).map((d) => d.number),
      ]),
    );
    expect(under).toEqual(facts.byPriorityAction);
  });

  it("names every body of the printed responsibility, and nothing else: only joining words are left over", () => {
    const joining =
      /^(lead partners?|in collaboration with|including|and|the|relevant|through the unscheduled care collaborative|[-–,.\s])*$/i;
    const left = deliverables.map(({ number, responsibility, leadPartners, collaborators }) => {
      let rest = responsibility;
      for (const body of [...leadPartners, ...collaborators]) rest = rest.replace(body, " ");
      return { number, rest };
    });
    expect(left.filter(({ rest }) => !joining.test(rest))).toEqual([]);
    const leads = deliverables.map(({ responsibility, leadPartners }) => ({
      printed: responsibility.split(/in collaboration with/i)[0] ?? "",
      leadPartners,
    }));
    expect(
      leads.filter(
        ({ printed, leadPartners }) =>
          leadPartners.length === 0 || !leadPartners.every((b) => printed.includes(b)),
      ),
    ).toEqual([]);
  });

  it("gives a reason for four of the six revisions; the plan prints none for No. 8 and No. 9", () => {
    const revised = deliverables.filter((d) => d.revisedTimescale !== undefined);
    expect(revised.map((d) => d.number)).toEqual([8, 9, 24, 25, 38, 39]);
    expect(revised.filter((d) => d.whyRevised === undefined).map((d) => d.number)).toEqual([8, 9]);
  });

  it("has ids, short names and sources of its own for each", () => {
    expect(deliverables.map(({ id }) => id)).toEqual(deliverables.map(({ number }) => `D${number}`));
    expect(new Set(deliverables.map(({ shortTitle }) => shortTitle)).size).toBe(41);
    // Excel takes a leading apostrophe for a mark and drops it
    expect(deliverables.filter((d) => /^['=+-]/.test(d.shortTitle) || /^['=+-]/.test(d.title))).toEqual([]);
    expect(deliverables.filter(({ source, number }) => !source.section.endsWith(`No. ${number}`))).toEqual(
      [],
    );
  });
});
