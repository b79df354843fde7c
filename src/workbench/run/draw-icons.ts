/** `npm run icons`: draws assets/icon.svg at every size that Excel asks for, with Chromium, on a transparent ground. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { projectRoot } from "../serve/project-root";
import { requireProgram } from "./programs";

/** In pixels: 16, 32 and 80 for the ribbon; 32, 64 and 128 for the lists of add-ins. */
const sizes = [16, 32, 64, 80, 128];

async function drawIcons(): Promise<void> {
  const assets = path.join(projectRoot(), "assets");
  const drawing = readFileSync(path.join(assets, "icon.svg"), "utf8");
  const browser = await chromium.launch({
    executablePath: requireProgram("chromium"),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    const file = path.join(assets, `icon-${size}.png`);
    await page.screenshot({ path: file, omitBackground: true });
    console.log(path.relative(projectRoot(), file));
  }
  await browser.close();
}

drawIcons().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exitCode = 1;
});
