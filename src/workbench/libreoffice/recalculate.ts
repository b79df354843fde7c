import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { packParts, unpackParts } from "../xlsx/zip-parts";

const run = promisify(execFile);

/**
 * LibreOffice starts in about 2 s and calculates a workbook with every sheet in about 5, but several at once on a busy machine
 * take minutes; a hang is worth an error, not an endless wait.
 */
const longestRunMilliseconds = 480_000;

/**
 * Lets LibreOffice calculate a workbook from nothing and save it again: the check on our engine and formulas.
 * Results are taken out of the file first, so that none can be carried over.
 * @throws an `Error` of one line when LibreOffice is not installed or cannot read the file
 */
export async function recalculateWithLibreOffice(xlsx: Uint8Array): Promise<Uint8Array> {
  const [recalculated] = await recalculateAllWithLibreOffice([xlsx]);
  return recalculated ?? missing("xlsx");
}

/** The same for several files in one start of LibreOffice. */
export async function recalculateAllWithLibreOffice(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convert(await Promise.all(files.map(withoutResults)), "xlsx");
}

/** Prints a workbook as LibreOffice would. */
export async function convertToPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await convert([xlsx], "pdf");
  return pdf ?? missing("pdf");
}

/** The workbook without the saved results of its formulas; constants stay. */
export async function withoutResults(xlsx: Uint8Array): Promise<Uint8Array> {
  const parts = new Map(await unpackParts(xlsx));
  for (const [path, text] of parts) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
      parts.set(path, text.replace(/(<\/f>|<f\b[^>]*\/>)\s*(?:<v>[^<]*<\/v>|<v\/>)/g, "$1"));
    }
  }
  return packParts(parts);
}

async function convert(files: readonly Uint8Array[], to: "xlsx" | "pdf"): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "outcome-planner-"));
  try {
    await writeProfile(join(folder, "profile"));
    const inputs = files.map((_, i) => join(folder, `workbook-${i}.xlsx`));
    await Promise.all(inputs.map((path, i) => writeFile(path, files[i] ?? new Uint8Array())));
    await startLibreOffice([
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf:calc_pdf_Export",
      "--outdir",
      join(folder, "out"),
      ...inputs,
    ]);
    return await Promise.all(
      inputs.map((_, i) => readFile(join(folder, "out", `workbook-${i}.${to}`)).catch(() => missing(to))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startLibreOffice(args: readonly string[]): Promise<void> {
  try {
    await run("soffice", args, { timeout: longestRunMilliseconds });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(
        "LibreOffice was not found: the command soffice is not on the PATH. Install LibreOffice Calc and run this again.",
        { cause: error },
      );
    }
    throw error;
  }
}

/** A profile of its own, so that a LibreOffice that is open stays out of it; formulas are always calculated on loading. */
async function writeProfile(profile: string): Promise<void> {
  const always = 0;
  const item = (name: string): string =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>${always}</value></prop></item>`;
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item("OOXMLRecalcMode")}
${item("ODFRecalcMode")}
</oor:items>
`,
  );
}

function missing(format: string): never {
  throw new Error(`LibreOffice gave no ${format} file: it could not read the workbook.`);
}
