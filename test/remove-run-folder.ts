/** Called by jest after the last test, see `globalTeardown` in jest.config.cjs. */
export { removeRunFolder as default } from "./run-folder";
