import type { Source } from "../domain/source";

/** What people call the documents: the titles under which Notes names them in full. */
const titles: Readonly<Record<string, string>> = {
  "000_08d407e9504b914d.txt": "Targeted resource for voluntary throughcare",
  "001_4cd31f86244bb500.txt": "Community justice improvement tool",
  "002_e98002d936bdac9e.txt": "Delivery plan as first published",
  "003_667253055ec11f65.txt": "National delivery plan",
  "004_5995b0cfbd84769f.txt": "Annual report 2020-21",
};

/**
 * Where a statement comes from, as people read it on a sheet: the title of the document, and the place in it.
 * @throws for a file that has no title here: a sheet never shows the name of a file
 */
export function sourceWords({ file, section }: Source): string {
  const title = titles[file];
  if (title === undefined) throw new Error(`The document ${file} has no title.`);
  return `${title}, ${section}`;
}
