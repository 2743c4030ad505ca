/** Squeezes a bundle's scripts with the compiler that also transforms the sources: some seconds for some megabytes. */
const { minify } = require("@swc/core");

class Squeeze {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compiler.hooks.compilation.tap("Squeeze", (compilation) =>
      compilation.hooks.processAssets.tapPromise({ name: "Squeeze", stage }, async (assets) => {
        const scripts = Object.keys(assets).filter((name) => name.endsWith(".js"));
        for (const name of scripts) {
          const { code } = await minify(String(assets[name].source()), { compress: true, mangle: true });
          compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
        }
      }),
    );
  }
}

module.exports = { Squeeze };
