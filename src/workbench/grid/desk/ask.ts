import type { Desk } from "./desk";

/** Asks in the page, not in a window of the browser. @returns whether to go on; Escape means no */
export function ask(
  desk: Desk,
  question: { readonly title: string; readonly message: string; readonly goOn: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (goOn: boolean) => () => {
      desk.state.set({ notice: undefined });
      resolve(goOn);
    };
    desk.state.set({
      notice: {
        title: question.title,
        message: question.message,
        answers: [
          { label: question.goOn, run: answer(true) },
          { label: "Go back", run: answer(false) },
        ],
      },
    });
  });
}
