/** Data validation as XML, all in the main list (which may refer to other sheets since Excel 2010). */
import type { DataValidationSnapshot } from "../../book/snapshot";
import { storedFormula } from "../formula/storedFormula";
import { element, textElement } from "../xml/build";
import { encodeXstring } from "../xml/escape";

export function dataValidationsXml(rules: readonly DataValidationSnapshot[]): string {
  if (rules.length === 0) return "";
  return element("dataValidations", { count: rules.length }, rules.map(ruleXml));
}

function ruleXml(rule: DataValidationSnapshot): string {
  const { error, prompt } = rule;
  const text = (value: string | undefined): string | undefined =>
    value === undefined || value === "" ? undefined : encodeXstring(value);
  return element(
    "dataValidation",
    {
      type: rule.type === "any" ? undefined : rule.type,
      errorStyle: error === undefined || error.style === "stop" ? undefined : error.style,
      operator: rule.operator === "between" ? undefined : rule.operator,
      allowBlank: rule.ignoresBlank || undefined,
      showDropDown: rule.hasDropDown ? undefined : true,
      showInputMessage: prompt?.shows || undefined,
      showErrorMessage: error?.shows || undefined,
      errorTitle: text(error?.title),
      error: text(error?.message),
      promptTitle: text(prompt?.title),
      prompt: text(prompt?.message),
      sqref: rule.range,
    },
    operandXml("formula1", rule.formula1, rule.type) + operandXml("formula2", rule.formula2, rule.type),
  );
}

function operandXml(tag: string, operand: string | undefined, type: DataValidationSnapshot["type"]): string {
  if (operand === undefined) return "";
  if (operand.startsWith("=")) return textElement(tag, storedFormula(operand));
  return textElement(tag, type === "list" ? `"${operand.replaceAll('"', '""')}"` : operand);
}
