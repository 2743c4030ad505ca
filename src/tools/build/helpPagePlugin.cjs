const { Compilation, sources } = require("webpack");
const { helpPage } = require("./helpPage.cjs");

/** Writes help.html, the page behind each function's help link, from the same metadata that Excel reads. */
class HelpPagePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPagePlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tap({ name: "HelpPagePlugin", stage }, () => {
        const metadata = JSON.parse(compilation.getAsset("functions.json").source.source().toString());
        compilation.emitAsset("help.html", new sources.RawSource(helpPage(metadata)));
      });
    });
  }
}

module.exports = { HelpPagePlugin };
