import { actionStatuses } from "../../src/catalogue/action-words";
import {
  evaluationQuestions,
  narrativeAssessment,
  ownQuestionsPerOutcome,
} from "../../src/catalogue/evaluation-questions";
import { figures } from "../../src/catalogue/figures";
import { logicModelHeadings, logicModelOf, logicModels } from "../../src/catalogue/logic-model";
import { outcomes } from "../../src/catalogue/outcomes";
import { promptsFor, reportSections } from "../../src/catalogue/report-prompts";
import { lookUp, supplierOf, unknownSupplier } from "../../src/catalogue/suppliers";
// Facts read from the source documents by hand, apart from the catalogue.
import facts from "./framework-facts.json";

describe("the evaluation questions", () => {
  it("are four, to the printed partners about the printed activity", () => {
    expect(evaluationQuestions.map(({ activity, questionFor }) => ({ activity, questionFor }))).toEqual(
      facts.evaluationQuestions,
    );
    expect(evaluationQuestions).toHaveLength(4);
  });

  it("are about an activity of the logic model", () => {
    const activities = logicModels.flatMap(({ partners }) =>
      partners.flatMap((partner) => partner.activities.map(({ text }) => text.replace(/\.$/, ""))),
    );
    expect(evaluationQuestions.filter(({ activity }) => !activities.includes(activity))).toEqual([]);
  });

  it("leave room for more, for every outcome", () => {
    expect(ownQuestionsPerOutcome).toBeGreaterThan(0);
  });
});

describe("the prompts of the progress report", () => {
  it("stand in six sections with the printed titles, 31 in all", () => {
    expect(reportSections.map(({ id, title, prompts }) => ({ id, title, prompts: prompts.length }))).toEqual(
      facts.progressReport,
    );
    expect(promptsFor("O8")).toHaveLength(31);
  });

  it.each([...outcomes.map(({ id }) => id), "L1"])(
    "are worded for the outcome %s, each as one short question",
    (outcomeId) => {
      const prompts = promptsFor(outcomeId);
      expect(new Set(prompts.map(({ prompt }) => prompt)).size).toBe(31);
      expect(prompts.filter(({ prompt }) => !/^[A-Z][^{}]{15,135}\?$/.test(prompt))).toEqual([]);
    },
  );

  it("speak of voluntary throughcare and of prison for its own outcome only", () => {
    const others = outcomes.filter(({ id }) => id !== "O8").flatMap(({ id }) => promptsFor(id));
    expect(others.filter(({ prompt }) => /throughcare|LS\/CMI|in prison|before prison/.test(prompt))).toEqual(
      [],
    );
    expect(promptsFor("O8").some(({ prompt }) => prompt.includes("voluntary throughcare"))).toBe(true);
  });

  it("ask outcome 9 about what people know and think, not about a service that they use", () => {
    const odd = promptsFor("O9").filter(({ prompt }) =>
      /offending|treatment|referral|taking part|services|for whom/.test(prompt),
    );
    expect(odd.map(({ prompt }) => prompt)).toEqual([]);
  });
});

describe("the narrative assessment", () => {
  it("bears its printed title and asks for the four printed things", () => {
    expect(narrativeAssessment.title).toBe(facts.narrative.title);
    expect(narrativeAssessment.questions).toHaveLength(facts.narrative.items);
  });
});

describe("the sample logic model", () => {
  const model = logicModelOf("O8");

  it("is that of voluntary throughcare, and the only one", () => {
    expect(logicModels).toHaveLength(1);
    expect(logicModelOf("O1")).toBeUndefined();
  });

  it("has the printed headings, goal and inputs", () => {
    const { goalHeading, inputsHeading, activitiesHeading, outcomeHeading, goal, inputs } = facts.logicModel;
    expect(logicModelHeadings).toEqual({
      goal: goalHeading,
      input: inputsHeading,
      activity: activitiesHeading,
      outcome: outcomeHeading,
    });
    expect(model?.goal).toBe(goal);
    expect(model?.inputs).toEqual(inputs);
  });

  it("has nine partners with 31 activities in the printed words and order", () => {
    const partners = model?.partners ?? [];
    expect(
      partners.map(({ partner, activities }) => ({
        partner,
        activities: activities.map(({ text }) => text),
      })),
    ).toEqual(facts.logicModel.partners);
    expect([partners.length, partners.flatMap(({ activities }) => activities).length]).toEqual([9, 31]);
  });

  it("marks the three activities whose partner is in doubt", () => {
    const doubtful = (model?.partners ?? []).flatMap(({ partner, activities }) =>
      activities
        .filter(({ isPlacementUncertain }) => isPlacementUncertain === true)
        .map(({ text }) => [partner, text]),
    );
    expect(doubtful).toEqual(facts.logicModel.uncertain);
  });

  it("names the deliverables that its texts name", () => {
    const activities = (model?.partners ?? []).flatMap((partner) => partner.activities);
    expect(activities.flatMap(({ deliverable }) => deliverable ?? [])).toEqual(facts.logicModel.deliverables);
    const named = activities.map(({ text }) => Number(/\(action (\d+)\)/.exec(text)?.[1] ?? 0));
    expect(activities.map(({ deliverable }) => deliverable ?? 0)).toEqual(named);
  });
});

describe("the words of an action's status", () => {
  it("are those of the delivery plan with their colours, and one for what has not begun", () => {
    expect(actionStatuses.map((words) => words.slice(2))).toEqual([
      "Blue – complete",
      "Green – in progress",
      "Amber – in progress (with revised timescale)",
      "Red – outstanding",
      "Grey – not started",
    ]);
  });
});

describe("supplierOf", () => {
  it.each([
    ["SPS; Justice Social Work", "Scottish Prison Service (SPS)"],
    ["Provided annually by JAS (Justice Analytical Services)", "Justice Analytical Services (JAS)"],
    ["SPS/local authority information sharing agreement", "Scottish Prison Service (SPS)"],
    ["Strategic planning data provided to local authorities by SPS", "Scottish Prison Service (SPS)"],
    ["COPFS", "Crown Office and Procurator Fiscal Service (COPFS)"],
    ["Local Authority (Housing and Justice Social Work); SPS", "Local authority housing"],
    ["Justice social work statistics, part 1 (gov.scot)", lookUp],
    ["Homelessness in Scotland (gov.scot)", lookUp],
    ["Scottish Crime and Justice Survey", lookUp],
    ["Fife Council housing survey", "Local authority housing"],
    ["Police statistics, not published", "Police Scotland"],
    ["Our own survey, not published", unknownSupplier],
    ["a friend", unknownSupplier],
    ["", unknownSupplier],
  ])("asks for %j: %s", (possibleSource, supplier) => {
    expect(supplierOf(possibleSource)).toBe(supplier);
  });

  it("leads to a letter to the prison service and one to the prosecution service", () => {
    const askedOf = (supplier: string): readonly string[] =>
      figures.filter(({ possibleSource }) => supplierOf(possibleSource) === supplier).map(({ id }) => id);
    expect(askedOf("Crown Office and Procurator Fiscal Service (COPFS)")).toEqual(["REF.diversion"]);
    expect(askedOf("Scottish Prison Service (SPS)")).toEqual([
      ...["LE14.a", "LE14.b", "LE14.c", "LE19.a", "LE19.b", "LE19.c", "LE19.d", "LE19.e"],
      ...["Q3", "REF.liberated"],
    ]);
  });

  it("names somebody for every figure of the catalogue that has a label", () => {
    const nobody = figures.filter(
      ({ label, possibleSource }) => label !== "" && supplierOf(possibleSource) === unknownSupplier,
    );
    expect(nobody.map(({ id, possibleSource }) => `${id}: ${possibleSource}`)).toEqual([]);
  });
});
