/** Content types by file ending, for what the workbench serves; anything else is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** @param ending with its dot, ".html" */
export function contentType(ending: string): string {
  return types[ending.toLowerCase()] ?? "application/octet-stream";
}

/** PNG and .xlsx are compressed already. */
export function isCompressible(ending: string): boolean {
  return /text|javascript|json|xml|svg|wasm/.test(contentType(ending)) && ending.toLowerCase() !== ".xlsx";
}
