const path = require("node:path");
const { existsSync } = require("node:fs");
const webpack = require("webpack");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { FunctionsJsonPlugin } = require("./src/tools/build/functionsJsonPlugin.cjs");
const { HelpPagePlugin } = require("./src/tools/build/helpPagePlugin.cjs");

const DEV_URL = "https://localhost:3000/";
/** Where the production build will be served; set ADDIN_URL to your own host. */
const PROD_URL = (process.env.ADDIN_URL ?? "https://addin.sop-align.example/").replace(/\/?$/, "/");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The page, its scripts, the worker and everything else that Excel loads. */
function addinConfig(mode, server) {
  const siteUrl = mode === "production" ? PROD_URL : DEV_URL;
  const atSite = (content) => content.toString().replaceAll(DEV_URL, siteUrl);
  return {
    name: "addin",
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: "./src/functions/functions.ts",
      commands: "./src/entry/commands.ts",
      taskpane: { import: "./src/entry/taskpane.tsx", dependOn: "commands" },
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      assetModuleFilename: "[name][ext]",
      publicPath: "auto",
      environment: { globalThis: true },
      clean: { keep: /^workbench/ },
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      fallback: { fs: false, path: false, crypto: false, url: false, module: false },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
        { test: /\.wasm$/, type: "asset/resource" },
      ],
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^node:/, (resource) => {
        resource.request = resource.request.slice("node:".length);
      }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
      new FunctionsJsonPlugin({ from: DEV_URL, to: siteUrl }),
      new HelpPagePlugin(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/entry/taskpane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
        templateParameters: { officeJs: OFFICE_JS },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/*.xlsx", to: "assets/[name][ext]", noErrorOnMissing: true },
          { from: "src/entry/shortcuts.json", to: "shortcuts.json" },
          { from: "manifest.xml", to: "manifest.xml", transform: atSite },
        ],
      }),
    ],
    performance: { hints: false },
    ...(server ? { devServer: server } : {}),
  };
}

/** Excel loads add-ins over https only; the certificate comes from office-addin-dev-certs. */
async function devServer() {
  const devCerts = require("office-addin-dev-certs");
  const options = await devCerts.getHttpsServerOptions();
  return {
    server: { type: "https", options: { ca: options.ca, key: options.key, cert: options.cert } },
    port: 3000,
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
  };
}

module.exports = async (env, argv) => {
  const mode = argv.mode === "development" ? "development" : "production";
  const configs = [addinConfig(mode, env.WEBPACK_SERVE ? await devServer() : null)];
  const workbench = path.resolve(__dirname, "src/workbench/webpack.cjs");
  const page = path.resolve(__dirname, "src/workbench/page.webpack.cjs");
  if (!env.WEBPACK_SERVE && existsSync(workbench)) configs.push(...[require(workbench), require(page)].flat());
  return configs;
};
