/** Builds the add-in and the workbench when a source is newer than the last build. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";

const STAMP = "dist/workbench/.built";
const INPUTS = ["src", "assets", "manifest.xml", "webpack.config.js", "package.json", ".swcrc"];
/** These folders are run as they are and never bundled. */
const NOT_BUNDLED = ["src/tools/sample", "src/tools/bench", "src/tools/screenshots"];

function newest(path) {
  if (NOT_BUNDLED.includes(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
if (Math.max(...INPUTS.map(newest)) > built) {
  const started = new Date();
  process.stderr.write("Building…\n");
  execFileSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-only"],
    {
      stdio: ["ignore", 2, 2],
    },
  );
  writeFileSync(STAMP, `${started.toISOString()}\n`);
}
