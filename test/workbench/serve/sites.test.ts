import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { startWorkbench, type ServedWorkbench } from "../../../src/workbench/serve/startWorkbench";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("The workbench's two sites", () => {
  let served: ServedWorkbench;
  let pane: string;

  beforeAll(async () => {
    served = await startWorkbench({ root: process.cwd() });
    const settings = (await (await fetch(`${served.url}workbench.json`)).json()) as {
      readonly paneSite: string;
    };
    pane = settings.paneSite;
  });
  afterAll(() => served.close());

  it.each(["functions.js", "commands.js", "taskpane.js", "alignWorker.js", "highs.wasm"])(
    "serve %s byte for byte",
    async (file) => {
      const bytes = new Uint8Array(await (await fetch(pane + file)).arrayBuffer());
      expect(digest(bytes)).toBe(digest(readFileSync(`dist/${file}`)));
    },
  );

  it("serve Microsoft's library byte for byte", async () => {
    const bytes = new Uint8Array(await (await fetch(`${pane}office-js/office.js`)).arrayBuffer());
    expect(digest(bytes)).toBe(digest(readFileSync("node_modules/@microsoft/office-js/dist/office.js")));
  });

  it("change nothing in the pane's page but where the library comes from and the bridge before it", async () => {
    const html = await (await fetch(`${pane}taskpane.html`)).text();
    const back = html
      .replace(/<script src="\/workbench\/paneBridge\.js" data-page="[^"]*"><\/script>/, "")
      .replace("/office-js/", "https://appsforoffice.microsoft.com/lib/1/hosted/");
    expect(back).toBe(readFileSync("dist/taskpane.html", "utf8"));
  });

  it.each(["..%2f..%2fpackage.json", "office-js/..%2f..%2fpackage.json", "workbench/node.mjs", "%E0%A4%A"])(
    "refuse %s",
    async (file) => {
      expect((await fetch(pane + file)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it("stand on two hosts, so that a browser gives each a process of its own", () => {
    expect([new URL(served.url).hostname, new URL(pane).hostname]).toEqual(["localhost", "127.0.0.1"]);
  });
});
