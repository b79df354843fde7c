/** Called by jest before the first test, see `globalSetup` in jest.config.cjs. */
export { makeRunFolder as default } from "./run-folder";
