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
  /** the heading; says what one does there */
  readonly title: string;
  /** true: while there is no Excel to speak to, a sentence stands in its place */
  readonly needsExcel: boolean;
  readonly load: () => ViewModule;
}

/** A button in the navigation, or the view that it is opened from: the navigation is one row of a narrow pane. */
type Entrance =
  | {
      /** one word */
      readonly label: string;
      readonly icon: ComponentType<{ readonly fontSize?: string }>;
      readonly within?: undefined;
    }
  | { readonly within: string };

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
    title: "Break figures down",
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
] as const satisfies readonly (ViewDeclaration & Entrance)[];

export type ViewId = (typeof declarations)[number]["id"];

export type ViewEntry = ViewDeclaration & Entrance & { readonly id: ViewId; readonly View: ComponentType };

export const views: readonly ViewEntry[] = declarations.map((declared) => ({
  ...declared,
  View: lazy<ComponentType>(declared.load),
}));

/** The views that the navigation offers. */
export const mainViews = views.filter((view) => view.within === undefined);

export const firstView: ViewId = "home";
