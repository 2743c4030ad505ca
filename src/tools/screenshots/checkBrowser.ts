/** Ends with 0 when a browser starts on this machine, else with 1 and the reason. */
import { launchBrowser } from "./launchBrowser";

launchBrowser()
  .then((browser) => browser.close())
  .then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(
        `${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}\n`,
      );
      process.exit(1);
    },
  );
