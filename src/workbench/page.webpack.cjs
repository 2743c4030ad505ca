/**
 * Builds the workbench's page: `dist/workbench/page/page.js` with the book, the host, the calculator and the grid, and
 * `paneBridge.js`, which stands before Microsoft's client library in the pane's frame.
 */
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { Squeeze } = require("./squeeze.cjs");

const ROOT = path.resolve(__dirname, "../..");
const PAGE = path.join(__dirname, "page");
const FIELD_LOADER = path.join(__dirname, "calc/fieldLoader.cjs");

module.exports = {
  name: "workbench-page",
  mode: "production",
  target: ["web", "es2022"],
  devtool: false,
  context: ROOT,
  entry: { page: path.join(PAGE, "main.ts"), paneBridge: path.join(PAGE, "pane/paneBridge.ts") },
  output: { path: path.join(ROOT, "dist/workbench/page"), filename: "[name].js" },
  resolve: {
    extensions: [".ts", ".js"],
    alias: { "node:crypto": path.join(PAGE, "browser/nodeCrypto.ts") },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /[\\/]@univerjs[\\/].*\.js$/, use: FIELD_LOADER },
    ],
  },
  // Squeezed in production mode, which is the default of this setting.
  optimization: { splitChunks: false, minimizer: [new Squeeze()] },
  // The engine and its packages do not change between builds.
  cache: {
    type: "filesystem",
    name: "workbench-page",
    cacheDirectory: path.join(ROOT, "node_modules/.cache/webpack"),
  },
  performance: { hints: false },
  plugins: [
    new webpack.NormalModuleReplacementPlugin(/^node:crypto$/, path.join(PAGE, "browser/nodeCrypto.ts")),
    new webpack.ProvidePlugin({
      Buffer: [path.join(PAGE, "browser/bytes.ts"), "Buffer"],
      setImmediate: [path.join(PAGE, "browser/setImmediate.ts"), "setImmediate"],
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: path.join(PAGE, "index.html"), to: "index.html" },
        { from: path.join(PAGE, "styles"), to: "styles" },
      ],
    }),
  ],
};
