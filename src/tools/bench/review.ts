import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReviewReport } from "../../app/session";
import type { Workbench } from "../../workbench/node";
import { printLine } from "./measure";

interface NodeWorkbench {
  openWorkbook(bytes: Uint8Array): Promise<Workbench>;
}

/**
 * `bench -- review --book FILE.xlsx`: one monthly review through the real
 * client, after a first one has warmed the worker. `overheadSeconds` is the
 * command less the host less the alignment.
 */
export async function benchReview(args: readonly string[]): Promise<void> {
  const file = args[args.indexOf("--book") + 1];
  if (!args.includes("--book") || !file)
    throw new Error("Say which workbook: bench -- review --book FILE.xlsx");
  const url = pathToFileURL(resolve("dist/workbench/node.mjs")).href;
  const { openWorkbook } = (await import(url)) as NodeWorkbench;
  const workbench = await openWorkbook(readFileSync(file));
  await workbench.runAddin("dist");
  const api = (workbench.window as unknown as { SopAlign: { monthlyReview(): Promise<ReviewReport> } })
    .SopAlign;
  await api.monthlyReview();
  await workbench.settled();
  workbench.resetStats();
  const started = process.hrtime.bigint();
  const report = await api.monthlyReview();
  const commandSeconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { roundTrips, maxPayloadBytes, hostSeconds, refused } = workbench.stats();
  const { reading = 0, writing = 0, ...stages } = report.stageSeconds;
  const alignSeconds = Object.values(stages).reduce((sum, seconds) => sum + seconds, 0);
  printLine({
    bench: "review",
    book: file,
    outcome: report.outcome,
    commandSeconds,
    hostSeconds,
    alignSeconds,
    overheadSeconds: commandSeconds - hostSeconds - alignSeconds,
    reading,
    writing,
    roundTrips,
    maxPayloadBytes,
    refused,
  });
  await workbench.close();
}
