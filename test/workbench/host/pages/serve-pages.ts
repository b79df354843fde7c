import { build } from "esbuild";
import { readFileSync } from "node:fs";
import https from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { localhostCertificate } from "../../../../src/workbench/serve/certificate";

const hostPage = `<!doctype html><html lang="en"><title>Host</title><body><script src="/host.js"></script></body></html>`;
const addInPage = `<!doctype html><html lang="en"><title>Add-in</title><head><script src="/office-js/office.js"></script></head>
<body><p id="state">starting</p><script>
Office.onReady((info) => { document.getElementById("state").textContent = "ready in " + info.host + " on " + info.platform; });
</script></body></html>`;

/** Serves the two pages and the unmodified client on https; gives the address and how to stop. */
export async function servePages(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const script = await build({
    entryPoints: [path.join(__dirname, "host-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const library = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const { cert, key } = await localhostCertificate();
  const server = https.createServer({ cert, key }, (request, response) => {
    const url = (request.url ?? "/").split("?")[0] ?? "/";
    const send = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { "Content-Type": type }).end(body);
    };
    if (url === "/host.html") return send("text/html", hostPage);
    if (url === "/addin.html") return send("text/html", addInPage);
    if (url === "/host.js") return send("text/javascript", script.outputFiles[0]?.contents ?? "");
    if (url.startsWith("/office-js/") && !url.includes("..")) {
      return send("text/javascript", readFileSync(path.join(library, url.slice("/office-js/".length))));
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has an address object
  return {
    address: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
