/** Data validation, of both lists that a file may have. */
import type { DataValidationSnapshot } from "../../book/snapshot";
import { shownFormula } from "../formula/storedFormula";
import { decodeXstring } from "../xml/escape";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, descendants, truthOf } from "../xml/query";

export function readDataValidations(worksheet: XmlElement): DataValidationSnapshot[] {
  const main = childrenOf(child(worksheet, "dataValidations"), "dataValidation");
  const extensions = child(worksheet, "extLst");
  const extended = extensions === undefined ? [] : descendants(extensions, "dataValidation");
  return [...main, ...extended].map(readRule);
}

function readRule(rule: XmlElement): DataValidationSnapshot {
  const { attributes } = rule;
  const type = attributes["type"] ?? "none";
  const out: DataValidationSnapshot = {
    range: attributes["sqref"] ?? child(rule, "sqref")?.text.trim() ?? "",
    type: type === "none" ? "any" : (type as DataValidationSnapshot["type"]),
    ignoresBlank: truthOf(rule, "allowBlank"),
    // The attribute means the opposite of its name.
    hasDropDown: !truthOf(rule, "showDropDown"),
  };
  if (attributes["operator"] !== undefined) out.operator = attributes["operator"];
  const first = operand(child(rule, "formula1"), type);
  const second = operand(child(rule, "formula2"), type);
  if (first !== undefined) out.formula1 = first;
  if (second !== undefined) out.formula2 = second;
  readMessages(rule, out);
  return out;
}

function readMessages(rule: XmlElement, out: DataValidationSnapshot): void {
  const text = (name: string): string => decodeXstring(rule.attributes[name] ?? "");
  const showsError = truthOf(rule, "showErrorMessage");
  if (showsError || text("errorTitle") !== "" || text("error") !== "") {
    const style = (rule.attributes["errorStyle"] ?? "stop") as "stop" | "warning" | "information";
    out.error = { shows: showsError, style, title: text("errorTitle"), message: text("error") };
  }
  const showsPrompt = truthOf(rule, "showInputMessage");
  if (showsPrompt || text("promptTitle") !== "" || text("prompt") !== "") {
    out.prompt = { shows: showsPrompt, title: text("promptTitle"), message: text("prompt") };
  }
}

/** A number as it is, a typed list without its quotes, anything else as a formula. */
function operand(formula: XmlElement | undefined, type: string): string | undefined {
  const text = (child(formula, "f")?.text ?? formula?.text)?.trim();
  if (text === undefined || text === "") return undefined;
  if (Number.isFinite(Number(text))) return text;
  const typed = type === "list" ? /^"((?:[^"]|"")*)"$/s.exec(text)?.[1] : undefined;
  return typed === undefined ? shownFormula(text) : typed.replaceAll('""', '"');
}
