import { assumptionTornadoPart } from "../charts/assumptionTornadoPart";
import { assumptionRangePart } from "../charts/assumptionRangePart";
import { riskMapPart } from "../charts/riskMapPart";
import { packPage } from "../pack/packPage";
import type { SheetDescription } from "../sheetDescription";
import { assumptionEffectsPart } from "./assumptionEffectsPart";
import { assumptionsPart } from "./assumptionsPart";
import { changePart } from "./changePart";
import { indexChangePart } from "./indexChangePart";
import { kpiPart } from "./kpiPart";
import { livesPart } from "./livesPart";
import { objectiveChangePart } from "./objectiveChangePart";
import { processPart, submissionsPart } from "./processPart";
import type { RegistersInput } from "./registersInput";
import { risksPart } from "./risksPart";

export const REGISTERS_PAGE = { ownId: "registers", name: "Registers" } as const;

/**
 * The *Registers* page: what changed since the last cycle in money, alignment and objectives, risks and
 * opportunities, launches and phase-outs,
 * assumptions and what they are worth, submissions, process health, and how each KPI is measured.
 *
 * `null` where the workbook holds none of the registers and no earlier cycle.
 */
export function registersPage(input: RegistersInput): SheetDescription | null {
  const { model, alignment } = input;
  const registers = [
    risksPart(input),
    riskMapPart(input),
    livesPart(input),
    assumptionsPart(input),
    assumptionEffectsPart(input),
    alignment.sensitivities.measured.length > 0 ? assumptionTornadoPart(input) : assumptionRangePart(input),
    submissionsPart(model),
  ];
  if (!alignment.change && registers.every((part) => part === null)) return null;
  return packPage({
    ...REGISTERS_PAGE,
    model,
    message: message(input),
    parts: [
      changePart(input),
      indexChangePart(input),
      objectiveChangePart(input),
      ...registers,
      processPart(input),
      kpiPart(input),
    ],
  });
}

/** The planning sheets that would fill the registers that are missing. */
function message({ model }: RegistersInput): string {
  const missing = (["Risks", "Assumptions", "Submissions"] as const).filter(
    (kind) => !model.sheets.includes(kind),
  );
  return missing.length === 0
    ? "Everything around the numbers: what changed, what may happen, what is taken for granted, and how the process runs."
    : `Add ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")} to see their registers here.`;
}
