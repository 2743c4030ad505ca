import { addressOf } from "../report/area";
import type { ConditionalFormatDescription, ValidationDescription } from "../report/sheetDescription";
import { COLORS, STYLES } from "../report/theme";
import { sheetIn } from "./sheetProxies";
import type { CosmeticStep } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

function addRule(range: Excel.Range, { rule }: ConditionalFormatDescription): void {
  if (rule.kind === "formula") {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = rule.formula;
    const style = STYLES[rule.look];
    if (style.fill !== undefined) format.custom.format.fill.color = style.fill;
    if (style.color !== undefined) format.custom.format.font.color = style.color;
    return;
  }
  if (rule.kind === "line") {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = rule.formula;
    const border = format.custom.format.borders.getItem("EdgeTop");
    border.style = "Continuous";
    border.color = COLORS.line;
    return;
  }
  if (rule.kind === "bar") {
    const format = range.conditionalFormats.add("DataBar");
    format.dataBar.positiveFormat.fillColor = rule.color;
    return;
  }
  const format = range.conditionalFormats.add("ColorScale");
  const point = (at: {
    readonly value: number;
    readonly color: string;
  }): Excel.ConditionalColorScaleCriterion => ({
    type: "Number" as Excel.ConditionalFormatColorCriterionType,
    formula: String(at.value),
    color: at.color,
  });
  format.colorScale.criteria = {
    minimum: point(rule.low),
    midpoint: point(rule.middle),
    maximum: point(rule.high),
  };
}

/** The step that adds a conditional format. */
export function ruleStep(sheetName: string, description: ConditionalFormatDescription): CosmeticStep {
  return {
    kind: `rule ${description.rule.kind}`,
    bytes: 8 * BYTES_PER_ACTION,
    apply: (context) => addRule(sheetIn(context, sheetName).getRange(addressOf(description)), description),
  };
}

function ruleOf({ rule }: ValidationDescription): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.options.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: rule.formula } };
    case "decimal":
      return { decimal: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
  }
}

/** The step that says what may be typed into cells. Other entries are warned about, never refused. */
export function validationStep(sheetName: string, description: ValidationDescription): CosmeticStep {
  return {
    kind: "validation",
    bytes: 6 * BYTES_PER_ACTION,
    apply(context) {
      const range = sheetIn(context, sheetName).getRange(addressOf(description));
      range.dataValidation.rule = ruleOf(description);
      range.dataValidation.errorAlert = {
        title: "S&OP Align",
        message: description.message,
        showAlert: true,
        style: "Warning",
      };
    },
  };
}
