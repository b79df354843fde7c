/** Placeholder until the ribbon commands are there. */
export {};
