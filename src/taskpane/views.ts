import { AddSquareRegular } from "@fluentui/react-icons/svg/add-square";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { TargetArrowRegular } from "@fluentui/react-icons/svg/target-arrow";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { lazy, type ComponentType } from "react";

type ViewModule = Promise<{ readonly default: ComponentType }>;

interface ViewDeclaration {
  readonly id: string;
  /** one word for the navigation */
  readonly label: string;
  /** the heading; says what one does there */
  readonly title: string;
  readonly icon: ComponentType<{ readonly fontSize?: string }>;
  /** true: while there is no Excel to speak to, a sentence stands in its place */
  readonly needsExcel: boolean;
  /** the view that it is opened from; it has no place of its own in the navigation, which is one row of a narrow pane */
  readonly within?: string;
  readonly load: () => ViewModule;
}

/** Everything that the pane can show, in the order of the navigation. A view is downloaded when first opened. */
const declarations = [
  {
    id: "home",
    label: "Home",
    title: "Outcome Planner",
    icon: HomeRegular,
    needsExcel: true,
    load: () => import("./home/HomeView"),
  },
  {
    id: "build",
    label: "Build",
    title: "Build workbook",
    icon: TableAddRegular,
    needsExcel: true,
    load: () => import("./build/BuildView"),
  },
  {
    id: "check",
    label: "Check",
    title: "Check figures",
    icon: CheckmarkCircleRegular,
    needsExcel: true,
    load: () => import("./check/CheckView"),
  },
  {
    id: "outcomes",
    label: "Outcomes",
    title: "Outcomes",
    icon: TargetArrowRegular,
    needsExcel: true,
    load: () => import("./outcomes/OutcomesView"),
  },
  {
    id: "grow",
    label: "Add",
    title: "Add to the workbook",
    icon: AddSquareRegular,
    needsExcel: true,
    load: () => import("./grow/GrowView"),
  },
  {
    id: "profiles",
    label: "Profiles",
    title: "Break figures down",
    icon: TableAddRegular,
    needsExcel: true,
    within: "home",
    load: () => import("./profiles/ProfilesView"),
  },
  {
    id: "help",
    label: "Help",
    title: "Help",
    icon: QuestionCircleRegular,
    needsExcel: false,
    load: () => import("./help/HelpView"),
  },
] as const satisfies readonly ViewDeclaration[];

export type ViewId = (typeof declarations)[number]["id"];

export interface ViewEntry extends ViewDeclaration {
  readonly id: ViewId;
  readonly View: ComponentType;
}

export const views: readonly ViewEntry[] = declarations.map((declared) => ({
  ...declared,
  View: lazy<ComponentType>(declared.load),
}));

/** The views that the navigation offers. */
export const mainViews: readonly ViewEntry[] = views.filter((view) => view.within === undefined);

export const firstView: ViewId = "home";
