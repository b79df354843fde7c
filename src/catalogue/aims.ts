/**
 * A national aim of the strategy for community justice; `title` is official. Other pages print small variants of the wording.
 * @see 003_667253055ec11f65.txt, Table of deliverables, headings
 */
export interface Aim {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** A priority action of an aim; `title` is official. Four of the thirteen have no national outcome. */
export interface PriorityAction {
  readonly id: string;
  readonly number: number;
  readonly aimId: string;
  readonly title: string;
}

export const aims: readonly Aim[] = [
  {
    id: "AIM1",
    number: 1,
    title: "Optimise the use of diversion and intervention at the earliest opportunity",
  },
  {
    id: "AIM2",
    number: 2,
    title:
      "Ensure that robust and high-quality community interventions and public protection arrangements are consistently available across Scotland",
  },
  {
    id: "AIM3",
    number: 3,
    title:
      "Ensure that services are accessible and available to address the needs of individuals accused or convicted of an offence",
  },
  {
    id: "AIM4",
    number: 4,
    title:
      "Strengthen the leadership, engagement, and partnership working of local and national community justice partners",
  },
];

export const priorityActions: readonly PriorityAction[] = [
  {
    id: "PA1",
    number: 1,
    aimId: "AIM1",
    title:
      "Enhance intervention at the earliest opportunity by ensuring greater consistency, confidence in and awareness of services which support the use of direct measures and diversion from prosecution",
  },
  {
    id: "PA2",
    number: 2,
    aimId: "AIM1",
    title:
      "Improve the identification of underlying needs and the delivery of support following arrest by ensuring the provision of person-centred care within police custody and building upon referral opportunities to services including substance use and mental health services",
  },
  {
    id: "PA3",
    number: 3,
    aimId: "AIM2",
    title:
      "Support the use of robust alternatives to remand by ensuring high quality bail services are consistently available and delivered effectively",
  },
  {
    id: "PA4",
    number: 4,
    aimId: "AIM2",
    title:
      "Strengthen options for safe and supported management in the community by increasing the use of electronic monitoring technologies",
  },
  {
    id: "PA5",
    number: 5,
    aimId: "AIM2",
    title:
      "Ensure that those given community sentences are supervised and supported appropriately to protect the public, promote desistance from offending and enable rehabilitation by delivering high quality, consistently available, trauma-informed services and programmes",
  },
  {
    id: "PA6",
    number: 6,
    aimId: "AIM2",
    title:
      "Ensure restorative justice is available across Scotland to all those who wish to access it by promoting and supporting the appropriate and safe provision of available services",
  },
  {
    id: "PA7",
    number: 7,
    aimId: "AIM3",
    title:
      "Enhance individuals' access to health and social care and continuity of care following release from prison by improving the sharing of information and partnership-working between relevant partners",
  },
  {
    id: "PA8",
    number: 8,
    aimId: "AIM3",
    title:
      "Ensure that the housing needs of individuals in prison are addressed consistently and at an early stage by fully implementing and embedding the Sustainable Housing on Release for Everyone (SHORE) standards across all local authority areas",
  },
  {
    id: "PA9",
    number: 9,
    aimId: "AIM3",
    title:
      "Enhance individuals' life skills and readiness for employment by ensuring increased access to employability support through effective education, learning, training, career services and relevant benefit services",
  },
  {
    id: "PA10",
    number: 10,
    aimId: "AIM3",
    title:
      "Enhance community integration and support by increasing and promoting greater use of voluntary throughcare and third sector services",
  },
  {
    id: "PA11",
    number: 11,
    aimId: "AIM4",
    title:
      "Deliver improved community justice outcomes by ensuring that effective leadership and governance arrangements are in place and working well, collaborating with partners and planning strategically",
  },
  {
    id: "PA12",
    number: 12,
    aimId: "AIM4",
    title:
      "Enhance partnership planning and implementation by ensuring the voices of victims of crime, survivors, those with lived experience and their families are effectively incorporated and embedded",
  },
  {
    id: "PA13",
    number: 13,
    aimId: "AIM4",
    title:
      "Support integration and reduce stigma by ensuring the community and workforce have an improved understanding of and confidence in community justice",
  },
];

/** "Aim 3: Ensure that …"; empty for an id that is not in the list. */
export function aimWords(id: string): string {
  const aim = aims.find((found) => found.id === id);
  return aim === undefined ? "" : `Aim ${aim.number}: ${aim.title}`;
}

/** "Priority action 10: Enhance …"; empty for an id that is not in the list. */
export function priorityActionWords(id: string): string {
  const action = priorityActions.find((found) => found.id === id);
  return action === undefined ? "" : `Priority action ${action.number}: ${action.title}`;
}
