/** The formula engine as the workbench has it: bundled once into dist. */
/* eslint-disable @typescript-eslint/no-require-imports -- Jest maps a package to this CommonJS file */
module.exports = require("../../../../dist/workbench/vendor.cjs")["@univerjs/engine-formula"];
