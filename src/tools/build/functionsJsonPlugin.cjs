const { Compilation, sources } = require("webpack");

/**
 * Completes the generated functions.json: error values reach our functions
 * (the generator cannot write that flag), and help links point to the site that
 * the build is for.
 */
class FunctionsJsonPlugin {
  constructor({ from, to }) {
    this.from = from;
    this.to = to;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "FunctionsJsonPlugin", stage }, () => {
        const asset = compilation.getAsset("functions.json");
        if (!asset) throw new Error("functions.json was not generated");
        const text = asset.source.source().toString().replaceAll(this.from, this.to);
        const metadata = { ...JSON.parse(text), allowErrorForDataTypeAny: true };
        compilation.updateAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

module.exports = { FunctionsJsonPlugin };
