/** `npm run bench`: measures what has a budget (README.md of this folder), and prints it as Markdown. */
import { ensureBuilt } from "../serve/ensure-built";
import { buildExample, starterRequest } from "./built-example";
import { measureActions, measureStarterActions } from "./measure-actions";
import { measureAnswers } from "./measure-answers";
import { measureCheckEngine } from "./measure-check-engine";
import { measureDrawnEdits } from "./measure-drawn-edits";
import { measureEdits } from "./measure-edits";
import { measureFiles } from "./measure-files";
import { measurePages } from "./measure-pages";
import { measurePaneSize } from "./measure-pane-size";
import { asMarkdown, type Section } from "./report";

async function bench(): Promise<void> {
  process.stdout.write(`# Benchmark\n\nNode ${process.version}, ${process.platform} ${process.arch}.\n`);
  const print = (section: Section): void => {
    process.stdout.write(`\n${asMarkdown(section)}`);
  };
  const built = await buildExample();
  print(await measureActions(built));
  print(await measureAnswers(built));
  print(await measureStarterActions(await buildExample(starterRequest)));
  print(await measureEdits(built));
  print(await measureFiles(built));
  print(measureCheckEngine());
  await ensureBuilt();
  print(measurePaneSize());
  print(await measureDrawnEdits(built));
  print(await measurePages());
}

bench().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? (trouble.stack ?? trouble.message) : trouble);
  process.exitCode = 2;
});
