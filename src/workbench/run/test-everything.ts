/**
 * `npm test`: everything a change must pass. Types, lint, format and the build run beside each other, then jest with all it holds
 * (unit, headless Office.js, browser, LibreOffice). The last line is always "N passed, N failed", counted from jest's own results.
 * Arguments go to jest: `npm test -- test/domain`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../serve/ensure-built";
import { projectRoot } from "../serve/project-root";
import { installPrograms } from "./install-programs";
import { findProgram, programNames } from "./programs";
import { readJestResults, summarise } from "./jest-results";

interface Step {
  readonly name: string;
  /** script in node_modules, then its arguments */
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Step[] = [
  { name: "types", command: ["typescript/bin/tsc", "-p", "."] },
  { name: "lint", command: ["eslint/bin/eslint.js", ".", "--max-warnings", "0"] },
  { name: "format", command: ["prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"] },
];

const resultsFile = path.join(projectRoot(), ".cache", "jest-results.json");

async function testEverything(): Promise<number> {
  installPrograms();
  const [checked] = await Promise.all([Promise.all(checks.map(runQuietly)), ensureBuilt()]);
  const failedChecks = checked.filter((check) => !check.passed).map((check) => check.name);

  const jestPassed = await runJest(process.argv.slice(2));
  const summary = summarise(existsSync(resultsFile) ? readJestResults(resultsFile) : undefined);

  console.log("");
  for (const { name, passed } of checked) console.log(`${name}: ${passed ? "passed" : "FAILED, see above"}`);
  summary.remarks.forEach((remark) => console.log(remark));
  console.log(summary.closingLine);
  return jestPassed && summary.passed && failedChecks.length === 0 ? 0 : 1;
}

/** Prints the step's output only once it has ended, so that steps side by side do not mix their lines. */
async function runQuietly({ name, command }: Step): Promise<{ name: string; passed: boolean }> {
  const output: Buffer[] = [];
  const passed = await run(command, (chunk) => output.push(chunk));
  if (!passed) process.stdout.write(`\n${name} failed:\n${Buffer.concat(output).toString()}\n`);
  return { name, passed };
}

async function runJest(args: readonly string[]): Promise<boolean> {
  mkdirSync(path.dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  return run(
    ["jest/bin/jest.js", "--json", `--outputFile=${resultsFile}`, ...args],
    (chunk) => process.stdout.write(chunk),
    [roomForNewObjects],
  );
}

/**
 * Tests make and drop many workbooks. With room for 64 MB of new objects Node collects them less often: a seventh less
 * processor time. Workers of jest are started with the flags of jest itself.
 */
const roomForNewObjects = "--max-semi-space-size=64";

function run(
  [script, ...args]: readonly [string, ...string[]],
  print: (chunk: Buffer) => unknown,
  nodeFlags: readonly string[] = [],
): Promise<boolean> {
  const file = path.join(projectRoot(), "node_modules", script);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, file, ...args], {
      cwd: projectRoot(),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: pathWithPrograms() },
    });
    child.stdout.on("data", print);
    child.stderr.on("data", print);
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

/** So that a test may call `soffice` by name on systems that do not put it on the PATH. */
function pathWithPrograms(): string {
  const folders = programNames.flatMap((name) => {
    const found = findProgram(name);
    return found === undefined ? [] : [path.dirname(found)];
  });
  return [process.env["PATH"] ?? "", ...folders].join(path.delimiter);
}

testEverything().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (trouble: unknown) => {
    console.error(trouble instanceof Error ? trouble.message : trouble);
    console.log("0 passed, 1 failed");
    process.exitCode = 1;
  },
);
