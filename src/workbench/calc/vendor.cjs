/**
 * The spreadsheet engine's packages, bundled once for Node (`dist/workbench/vendor.cjs`). Only the formula engine is
 * taken: no grid, no plugins. Keys are package names, as the workbench's bundle asks for them.
 */
// A CommonJS entry for webpack has no other way to name packages.
/* eslint-disable @typescript-eslint/no-require-imports */
module.exports = {
  "@univerjs/core": require("@univerjs/core"),
  "@univerjs/engine-formula": require("@univerjs/engine-formula"),
};
