/**
 * Builds the workbench: `dist/workbench/node.mjs`, `dist/workbench/cli.mjs`, and `vendor.cjs`, the spreadsheet engine
 * bundled once and kept as long as the lock file does not change.
 */
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");
const OUT = path.join(ROOT, "dist/workbench");
const STAMP = path.join(OUT, "vendor.stamp");
const VENDOR_ENTRY = path.join(__dirname, "calc/vendor.cjs");
const FIELD_LOADER = path.join(__dirname, "calc/fieldLoader.cjs");

/** Packages that come from the prebundle instead of being bundled again. */
const VENDOR = /^@univerjs\//;

const swc = { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" };

const workbench = {
  name: "workbench",
  mode: "production",
  target: "node20",
  devtool: false,
  context: ROOT,
  entry: { node: "./src/workbench/node.ts", cli: "./src/workbench/cli.ts" },
  experiments: { outputModule: true },
  output: {
    path: OUT,
    filename: "[name].mjs",
    module: true,
    library: { type: "module" },
    chunkFormat: "module",
  },
  externalsType: "node-commonjs",
  externals: [
    ({ request }, done) =>
      VENDOR.test(request) ? done(null, ["./vendor.cjs", request], "node-commonjs") : done(),
    ({ request }, done) => (request === "./node.mjs" ? done(null, request, "import") : done()),
  ],
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [swc], parser: { javascript: { importMeta: false, createRequire: false } } },
  optimization: { minimize: false, moduleIds: "named" },
  performance: { hints: false },
};

const vendor = {
  name: "vendor",
  mode: "production",
  target: "node20",
  devtool: false,
  context: ROOT,
  entry: { vendor: VENDOR_ENTRY },
  output: { path: OUT, filename: "[name].cjs", library: { type: "commonjs2" } },
  module: {
    rules: [{ test: /[\\/]@univerjs[\\/].*\.js$/, use: FIELD_LOADER }],
  },
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
  plugins: [
    { apply: (compiler) => compiler.hooks.done.tap("stamp", (stats) => stats.hasErrors() || stamp()) },
  ],
};

const fingerprint = () =>
  createHash("sha256")
    .update(readFileSync(path.join(ROOT, "package-lock.json")))
    .update(readFileSync(VENDOR_ENTRY))
    .update(readFileSync(FIELD_LOADER))
    .digest("hex");

function stamp() {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(STAMP, fingerprint());
}

function isVendorCurrent() {
  const isBuilt = existsSync(path.join(OUT, "vendor.cjs")) && existsSync(STAMP);
  return isBuilt && readFileSync(STAMP, "utf8") === fingerprint();
}

module.exports = existsSync(VENDOR_ENTRY) && !isVendorCurrent() ? [workbench, vendor] : [workbench];
