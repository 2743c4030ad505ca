/** The page's script: reads the add-in's manifest, opens the sample workbook and starts the add-in. */
import { fetchAddIn } from "./addIn";
import { App } from "./app";
import { byId } from "./dom";

const SAMPLE = "sample-plan.xlsx";

async function start(): Promise<void> {
  const [addIn, settings] = await Promise.all([fetchAddIn(), fetch("workbench.json")]);
  const { paneSite } = (await settings.json()) as { readonly paneSite: string };
  const app = new App({ addIn, paneSite });
  const book = new URLSearchParams(location.search).get("book") ?? SAMPLE;
  await app.openBook(`books/${encodeURIComponent(book)}`);
}

start().catch((error: unknown) => {
  byId("status-bar").textContent = error instanceof Error ? error.message : String(error);
});
