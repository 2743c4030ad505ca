import type { SettingLine } from "./settingLine";

/** The lines of Settings that say how KPIs are measured. */
export const KPI_SETTING_LINES: readonly SettingLine[] = [
  {
    name: "OTIF level",
    type: "choice",
    options: ["quantity", "lines"],
    whenBlank: "quantity",
    meaning:
      "What on time in full counts: units at price, or lines, of which an item's month is one and good only as a whole.",
  },
  {
    name: "OTIF date",
    type: "choice",
    options: ["commit date", "request date"],
    whenBlank: "commit date",
    meaning:
      "Which History row tells what was on time: on-time shipments (to the date promised), or on-time to request.",
  },
  {
    name: "OTIF days early",
    type: "count",
    whenBlank: "",
    meaning:
      "Days early that your on-time figures let pass; blank is any. Printed beside OTIF; the plan sees whole months.",
  },
  {
    name: "OTIF days late",
    type: "count",
    whenBlank: "0",
    meaning: "Days late that your on-time figures let pass. Printed beside OTIF; the plan sees whole months.",
  },
  {
    name: "OTIF customer delays",
    type: "choice",
    options: ["counted", "left out"],
    whenBlank: "counted",
    meaning: "Whether units of the History row late by customer count against on time in full.",
  },
  {
    name: "perfect order",
    type: "choice",
    options: ["stated", "product of its parts"],
    whenBlank: "stated",
    meaning:
      "What goes first where KPIs states both: the rate itself, or the product of its four parts, which is an estimate.",
  },
  {
    name: "receivable days",
    type: "number",
    whenBlank: "",
    meaning: "Days until customers pay, where KPIs states none: a part of cash-to-cash.",
  },
  {
    name: "payable days",
    type: "number",
    whenBlank: "",
    meaning: "Days until suppliers are paid, where KPIs states none: a part of cash-to-cash.",
  },
  {
    name: "material share of cost",
    type: "share",
    whenBlank: "",
    meaning: "What of the cost of goods is bought material; turns the payables of KPIs into days.",
  },
];
