/** `npm run workbench`: serves the page and prints its address. */
import { startWorkbench, type ServedWorkbench } from "./startWorkbench";

const PREFERRED = { page: 4100, pane: 4101 };

async function start(): Promise<ServedWorkbench> {
  try {
    return await startWorkbench({ root: process.cwd(), ports: PREFERRED });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return startWorkbench({ root: process.cwd() });
  }
}

void start().then(({ url, close }) => {
  process.stdout.write(`S&OP Align workbench: ${url}\nPress Ctrl+C to end it.\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
});
