/** Draws every icon of the manifest from assets/icon.svg: `npm run icons`. */
import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  align: [16, 32, 80],
  check: [16, 32, 80],
  pane: [16, 32, 80],
};

const drawing = readFileSync("assets/icon.svg", "utf8");

function only(mark: string): string {
  return drawing.replace(/ {2}<g id="(\w+)"[\s\S]*?<\/g>\n/g, (group, id: string) =>
    id === mark ? group : "",
  );
}

for (const [mark, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    const image = new Resvg(only(mark), { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(`assets/${mark}-${size}.png`, image.asPng());
  }
}
