import { readFileSync } from "node:fs";
import https from "node:https";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { ensureBuilt } from "../../../src/workbench/serve/ensure-built";
import { projectRoot } from "../../../src/workbench/serve/project-root";
import { serveWorkbench, type Served } from "../../../src/workbench/serve/serve-workbench";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` and `URL` would resolve `..` before the server sees it. */
function ask(served: Served, urlPath: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: "localhost",
      port: served.port,
      path: urlPath,
      headers,
      rejectUnauthorized: false,
    };
    https
      .get(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
      .on("error", reject);
  });
}

describe("the server of the workbench", () => {
  let served: Served;

  beforeAll(async () => {
    await ensureBuilt();
    served = await serveWorkbench({ port: 0 });
  });

  afterAll(() => served.close());

  it("shows the workbench page at the root and the pane beside it", async () => {
    const page = await ask(served, "/");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body.toString()).toContain("/workbench/");
    const pane = await ask(served, "/taskpane.html?_host_Info=Excel$Web");
    expect(pane.body.toString()).toContain('src="/office-js/office.js"');
  });

  it("hands out Microsoft's client library byte for byte", async () => {
    const installed = readFileSync(
      path.join(projectRoot(), "node_modules/@microsoft/office-js/dist/office.js"),
    );
    const plain = await ask(served, "/office-js/office.js");
    expect(plain.body.equals(installed)).toBe(true);
    const zipped = await ask(served, "/office-js/office.js", { "accept-encoding": "gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).equals(installed)).toBe(true);
  });

  it("lets the browser keep hashed scripts and asks it to check pages again", async () => {
    const pane = await ask(served, "/taskpane.html");
    expect(pane.headers["cache-control"]).toBe("no-cache");
    const script = /src="(taskpane\.[0-9a-f]+\.js)"/.exec(pane.body.toString())?.[1];
    expect((await ask(served, `/${script}`)).headers["cache-control"]).toContain("immutable");
  });

  it.each([
    "/package.json",
    "/office-js/../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2fmanifest.xml",
    "/%zz",
  ])("gives nothing for %s", async (urlPath) => {
    expect((await ask(served, urlPath)).status).toBe(404);
  });

  it("says EADDRINUSE when the port is taken", async () => {
    await expect(serveWorkbench({ port: served.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
