import https from "node:https";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { localhostCertificate } from "../serve/certificate";
import { projectRoot } from "../serve/project-root";

/** The components that our pane uses when all its views have been opened, here in the first and only script. */
const components = ["Button", "Checkbox", "Combobox", "Field", "Option", "ProgressBar", "Select"];

/**
 * What the pane is compared with: a page made up as Microsoft's React task-pane template makes it (core-js, the Fluent
 * components at once, one script, no splitting), but with the same React as ours and nothing to wait for.
 */
export interface ComparisonPage {
  readonly address: string;
  readonly scriptBytesGzip: number;
  close(): void;
}

/** @param officeJs address of Microsoft's script, which the page names as the pane does */
export async function serveComparisonPage(officeJs: string): Promise<ComparisonPage> {
  const script = gzipSync(await bundle());
  const page = gzipSync(
    `<!doctype html><title>Comparison</title><script defer src="${officeJs}"></script>` +
      `<script defer src="script.js"></script><div id="pane"></div>`,
  );
  const { cert, key } = await localhostCertificate();
  const server = https.createServer({ cert, key }, (request, response) => {
    const isScript = request.url === "/script.js";
    response.writeHead(200, {
      "Content-Type": isScript ? "text/javascript" : "text/html",
      "Content-Encoding": "gzip",
    });
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  // A server that listens on a port has an address object, not the name of a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}/`,
    scriptBytesGzip: script.length,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: entry(), resolveDir: projectRoot(), loader: "tsx" },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2021",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function entry(): string {
  return `
    import "core-js/stable";
    import { createRoot } from "react-dom/client";
    import { FluentProvider, webLightTheme, ${components.join(", ")} } from "@fluentui/react-components";
    // Named, so that none of them is left out of the script.
    window.components = [${components.join(", ")}];
    createRoot(document.getElementById("pane")).render(
      <FluentProvider theme={webLightTheme}>
        <h1>Welcome</h1>
        <p>A pane with a form.</p>
        <Field label="Area"><Combobox><Option>Fife</Option></Combobox></Field>
        <Field label="Reporting year"><Select><option>2024-25</option></Select></Field>
        <Checkbox label="Fill in invented figures" />
        <Button appearance="primary">Build</Button>
      </FluentProvider>,
    );`;
}
