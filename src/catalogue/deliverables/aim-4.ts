import { fromPlan, type Deliverable } from "./deliverable";

/** Deliverables of aim 4, No. 34 to 41, as printed in update 1 of the plan, December 2023. */
export const aim4Deliverables: readonly Deliverable[] = [
  {
    id: "D34",
    number: 34,
    title:
      "Implement the Community Justice Performance Framework, the Improvement Tool and the updated self-evaluation model for community justice.",
    shortTitle: "CJPF, tool and self-evaluation",
    priorityActionId: "PA11",
    timescale: "April 2024",
    status: "In progress",
    leadPartners: ["Community Justice Scotland", "Care Inspectorate", "Scottish Government"],
    collaborators: ["statutory community justice partners", "third sector"],
    responsibility:
      "Lead partner - Community Justice Scotland, Care Inspectorate and Scottish Government In collaboration with - statutory community justice partners and third sector",
    note: 'Three bodies are printed after "Lead partner".',
    source: fromPlan(34),
  },
  {
    id: "D35",
    number: 35,
    title:
      "Work with stakeholders to identify steps that could be taken to increase resilience in the local model of coordination and delivery of community justice.",
    shortTitle: "Local model resilience",
    priorityActionId: "PA11",
    timescale: "April 2024",
    status: "In progress",
    leadPartners: ["Scottish Government"],
    collaborators: ["Community Justice Scotland", "COSLA", "Local Authorities"],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - Community Justice Scotland, COSLA and Local Authorities",
    source: fromPlan(35),
  },
  {
    id: "D36",
    number: 36,
    title:
      "Publish and embed updated statutory guidance on community justice outcomes improvement planning and reporting.",
    shortTitle: "Statutory guidance",
    priorityActionId: "PA11",
    timescale: "October 2023",
    status: "Outstanding",
    leadPartners: ["Scottish Government"],
    collaborators: ["Community Justice Scotland", "community justice statutory partners", "third sector"],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - Community Justice Scotland, community justice statutory partners and third sector",
    source: fromPlan(36),
  },
  {
    id: "D37",
    number: 37,
    title:
      "Establish a group or other appropriate structure to discuss community justice data development and provide updates to it on work to improve the publishable evidence base on community justice.",
    shortTitle: "Data development group",
    priorityActionId: "PA11",
    timescale: "December 2023",
    status: "Complete",
    leadPartners: ["Scottish Government"],
    collaborators: [
      "Community Justice Scotland",
      "community justice statutory partners",
      "COPFS",
      "SCTS",
      "SPS",
      "Police Scotland",
      "Public Health Scotland",
    ],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - Community Justice Scotland, and community justice statutory partners, including COPFS, SCTS, SPS, Police Scotland and Public Health Scotland",
    note: 'Its further detail, not shown here, has "voluntary care" among topics of custody and release, almost certainly voluntary throughcare.',
    source: fromPlan(37),
  },
  {
    id: "D38",
    number: 38,
    title: "Implement the Trauma Informed Justice Knowledge and Skills framework.",
    shortTitle: "Trauma informed framework",
    priorityActionId: "PA12",
    timescale: "December 2023",
    revisedTimescale: "December 2027",
    whyRevised: "Putting the framework into practice in full takes time and much talk with those concerned.",
    status: "In progress (with revised timescale)",
    leadPartners: ["Scottish Government"],
    collaborators: [
      "justice partners",
      "Community Justice Scotland",
      "third sector",
      "statutory community justice partners",
    ],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - justice partners, including Community Justice Scotland, third sector and statutory community justice partners",
    source: fromPlan(38),
  },
  {
    id: "D39",
    number: 39,
    title: "Raise awareness of the 'People at Heart' approach to communications and the key principles",
    shortTitle: "Awareness of 'People at Heart'",
    priorityActionId: "PA12",
    timescale: "December 2023",
    revisedTimescale: "December 2027",
    whyRevised: "Making the approach known among justice agencies goes on after December 2023.",
    status: "In progress (with revised timescale)",
    leadPartners: ["Scottish Government"],
    collaborators: [
      "Community Justice Scotland",
      "third sector",
      "statutory community justice partners",
      "Police Scotland",
      "SPS",
      "SCTS",
    ],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - Community Justice Scotland, third sector and statutory community justice partners including, Police Scotland, SPS, SCTS",
    source: fromPlan(39),
  },
  {
    id: "D40",
    number: 40,
    title:
      "Work to ensure that partners and the judiciary can more effectively access information on all relevant available services in each Local Authority area.",
    shortTitle: "Service information access",
    priorityActionId: "PA13",
    timescale: "June 2024",
    status: "In progress",
    leadPartners: ["Scottish Government", "Community Justice Scotland"],
    collaborators: ["statutory community justice partners", "third sector"],
    responsibility:
      "Lead partners - Scottish Government and Community Justice Scotland In collaboration with - statutory community justice partners and third sector.",
    source: fromPlan(40),
  },
  {
    id: "D41",
    number: 41,
    title:
      "Ensure the continued awareness raising and promotion of the National Strategy for Community Justice.",
    shortTitle: "Promote the strategy",
    priorityActionId: "PA13",
    timescale: "November 2026",
    status: "In progress",
    leadPartners: ["Community Justice Scotland"],
    collaborators: ["Scottish Government", "statutory community justice partners", "third sector"],
    responsibility:
      "Lead partner - Community Justice Scotland In collaboration with - Scottish Government, statutory community justice partners and third sector",
    source: fromPlan(41),
  },
];
