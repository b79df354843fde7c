import { fromPlan, type Deliverable } from "./deliverable";

/** Deliverables of aim 1, No. 1 to 7, as printed in update 1 of the plan, December 2023. */
export const aim1Deliverables: readonly Deliverable[] = [
  {
    id: "D1",
    number: 1,
    title:
      "Establish a working group or other appropriate structure to consider the 'Joint review of diversion from prosecution' report and the implementation of recommendations as appropriate. This will take into account ongoing improvement work on diversion from prosecution.",
    shortTitle: "Diversion review working group",
    priorityActionId: "PA1",
    timescale: "October 2023",
    status: "Complete",
    leadPartners: ["Scottish Government"],
    collaborators: [
      "partners involved in the delivery of diversion from prosecution",
      "COPFS",
      "Community Justice Scotland",
      "third sector",
      "Police Scotland",
      "Local Authorities",
    ],
    responsibility:
      "Lead partner - Scottish Government In collaboration with - partners involved in the delivery of diversion from prosecution, including COPFS, Community Justice Scotland, third sector, Police Scotland and Local Authorities",
    source: fromPlan(1),
  },
  {
    id: "D2",
    number: 2,
    title:
      "Launch and support the embedding of updated Diversion from Prosecution Guidelines. This will take into account the Drugs Death Taskforce Report and the 'Joint review of diversion from prosecution' report.",
    shortTitle: "Diversion guidelines",
    priorityActionId: "PA1",
    timescale: "October 2023",
    status: "Outstanding",
    leadPartners: ["Community Justice Scotland"],
    collaborators: [
      "members of the Diversion from Prosecution Review Group",
      "Scottish Government",
      "third sector",
      "COPFS",
      "Centre for Youth and Children and Young People's Centre for Justice (CYCJ)",
      "Local Authorities",
      "Social Work Scotland",
      "Police Scotland",
    ],
    responsibility:
      "Lead partner - Community Justice Scotland In collaboration with - members of the Diversion from Prosecution Review Group, including the Scottish Government, third sector, COPFS, Centre for Youth and Children and Young People's Centre for Justice (CYCJ), Local Authorities, Social Work Scotland and Police Scotland",
    note: '"Drugs Death Taskforce" here, "Drug Deaths Taskforce" in No. 14. The name of the centre in Collaborators is printed with its words doubled; compare No. 20.',
    source: fromPlan(2),
  },
  {
    id: "D3",
    number: 3,
    title:
      "Improve the sharing of information and communication between relevant justice organisations at key points of the diversion from prosecution process. This will take account of the 'Joint review of diversion from prosecution' report.",
    shortTitle: "Diversion information sharing",
    priorityActionId: "PA1",
    timescale: "April 2024",
    status: "In progress",
    leadPartners: ["COPFS"],
    collaborators: [
      "Police Scotland",
      "Community Justice Scotland",
      "Scottish Government",
      "Local Authorities",
    ],
    responsibility:
      "Lead partner - COPFS In collaboration with - Police Scotland, Community Justice Scotland, Scottish Government and Local Authorities",
    source: fromPlan(3),
  },
  {
    id: "D4",
    number: 4,
    title:
      "Establish a Working Group that promotes best practice and works to drive an increase in referrals from police custody into support for mental health and wellbeing, addiction and other relevant services. This is with a view to longer term reduction in repeat offending and improved outcomes for individuals.",
    shortTitle: "Custody referrals working group",
    priorityActionId: "PA2",
    timescale: "January 2024",
    status: "In progress",
    leadPartners: ["Police Scotland"],
    collaborators: [
      "Scottish Government",
      "Community Justice Scotland",
      "Local Authorities",
      "third sector",
      "National Police Care Network",
      "other relevant community partners",
    ],
    responsibility:
      "Lead partner - Police Scotland In collaboration with - Scottish Government, Community Justice Scotland, Local Authorities, third sector, National Police Care Network, and other relevant community partners",
    source: fromPlan(4),
  },
  {
    id: "D5",
    number: 5,
    title:
      "Improve consistency across the country in the access to 24/7 specialist mental health assessments including in custody centres.",
    shortTitle: "24/7 mental health assessments",
    priorityActionId: "PA2",
    timescale: "December 2023",
    status: "Outstanding",
    leadPartners: ["NHS Boards", "Scottish Government"],
    collaborators: ["Police Scotland", "NHS Boards", "third sector"],
    responsibility:
      "Lead partner - NHS Boards and Scottish Government In collaboration with - Police Scotland, NHS Boards and third sector through the Unscheduled Care Collaborative",
    note: "NHS Boards are printed as lead partner and as collaborator.",
    source: fromPlan(5),
  },
  {
    id: "D6",
    number: 6,
    title:
      "Ensure that the number of custody support intervention champions is maintained or increases, and they all have access to training on Trauma Informed Practice and Motivational Interviewing. This training should subsequently be rolled out to all custody staff.",
    shortTitle: "Custody intervention champions training",
    priorityActionId: "PA2",
    timescale: "January 2024",
    status: "In progress",
    leadPartners: ["Police Scotland"],
    collaborators: ["NHS Boards", "third sector"],
    responsibility: "Lead partner - Police Scotland In collaboration with - NHS Boards and third sector",
    source: fromPlan(6),
  },
  {
    id: "D7",
    number: 7,
    title:
      "Medication Assisted Treatment (MAT) Standards 1-5, will be implemented in all local areas, including in justice settings.",
    shortTitle: "MAT standards 1-5",
    priorityActionId: "PA2",
    timescale: "April 2025",
    status: "In progress",
    leadPartners: ["Public Health Scotland"],
    collaborators: [
      "Scottish Government",
      "NHS Boards",
      "Police Scotland",
      "SPS",
      "Community Justice Scotland",
      "Local Authorities",
      "Alcohol and Drugs Partnerships",
      "third sector",
      "individuals with lived and living experience",
    ],
    responsibility:
      "Lead partner - Public Health Scotland In collaboration with - Scottish Government, NHS Boards, Police Scotland, SPS, Community Justice Scotland, Local Authorities and Alcohol and Drugs Partnerships, third sector and individuals with lived and living experience",
    note: '"Alcohol and Drugs Partnerships" is usually Alcohol and Drug Partnerships. The update, not shown here, has "recourse pack", probably resource pack.',
    source: fromPlan(7),
  },
];
