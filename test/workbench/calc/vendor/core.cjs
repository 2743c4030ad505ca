/** The formula engine as the workbench has it: bundled once into dist. */
module.exports = require("../../../../dist/workbench/vendor.cjs")["@univerjs/core"];
