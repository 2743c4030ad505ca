/** Jest runs TypeScript through SWC; what needs the built add-in or host reads it from dist (see ensure-built). */
module.exports = {
  rootDir: "..",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testEnvironment: "<rootDir>/test/environment.cjs",
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest"] },
  // The formula engine's packages come from the workbench's own bundle.
  moduleNameMapper: { "^@univerjs/(core|engine-formula)$": "<rootDir>/test/workbench/calc/vendor/$1.cjs" },
  testTimeout: 30_000,
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/closingLineReporter.cjs"],
};
