/** Tests run on swc, which is three times as fast as ts-jest; types are checked by `tsc` beside it. */
const transform = {
  "^.+\\.(ts|tsx|mjs|js)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testEnvironment: "node",
  // A folder for what the test files of a run share: test/run-folder.ts.
  globalSetup: "<rootDir>/test/make-run-folder.ts",
  globalTeardown: "<rootDir>/test/remove-run-folder.ts",
  testSequencer: "<rootDir>/test/whole-workbooks-first.cjs",
  transform,
  // excelts ships both module kinds; jest takes its CommonJS one.
  transformIgnorePatterns: ["/node_modules/"],
  maxWorkers: 2,
  // No test is about time: on a busy machine LibreOffice, a browser or a whole workbook may take minutes, and only a hang is a failure.
  testTimeout: 600_000,
};
