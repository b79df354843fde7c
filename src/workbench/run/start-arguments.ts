/** What `npm start` was asked for; no port means 3000 or the next free one. */
export interface StartArguments {
  readonly port?: number;
  readonly watch: boolean;
}

/** @throws Error with one clear sentence on an argument that it does not know */
export function readStartArguments(args: readonly string[]): StartArguments {
  let read: StartArguments = { watch: false };
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = (args[i] ?? "").split("=", 2);
    if (name === "--watch") read = { ...read, watch: true };
    else if (name === "--port") read = { ...read, port: portNumber(inline ?? args[++i] ?? "") };
    else {
      throw new Error(
        `npm start does not know "${args[i]}". It takes --port <number> and --watch, after "--".`,
      );
    }
  }
  return read;
}

function portNumber(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65535) return port;
  throw new Error(`--port needs a whole number from 1 to 65535; found "${text}".`);
}
