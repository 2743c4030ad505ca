import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Fluent's tab lists are framed by hidden stops that hand the focus on at once; axe sees only that they can be focused.
 * No other finding is passed over.
 */
const isFocusRelay = (id: string, html: string): boolean =>
  id === "aria-hidden-focus" && html.includes("data-tabster-dummy");

/** Serious and critical findings of axe in one document, by all rules or by some. */
export async function axeFindings(document: Frame | Page, rules?: readonly string[]): Promise<string[]> {
  await document.evaluate(AXE);
  const { violations } = await document.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
        iframes: false,
        ...(only && { runOnly: { type: "rule", values: only } }),
      }),
    rules,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !isFocusRelay(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
