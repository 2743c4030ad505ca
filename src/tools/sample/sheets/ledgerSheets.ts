import { day, firstDay, month } from "../company/months";
import type { SheetRow } from "../company/rows";

export function assumptionRows(): readonly SheetRow<"Assumptions">[] {
  const rossi = "A. Rossi, Demand planning";
  return [
    {
      ...{
        id: "A1",
        text: "Growth of the premium machine market a year",
        value: 0.09,
        low: 0.05,
        high: 0.12,
      },
      ...{
        owner: rossi,
        drives: "Espresso machines, Bean-to-cup machines",
        lastChangeDay: day(2026, 11, 16),
      },
    },
    {
      ...{
        id: "A2",
        text: "List price of espresso machines from April 2027",
        value: 0.03,
        low: 0,
        high: 0.03,
      },
      ...{ owner: "P. Novak, Finance", drives: "Espresso machines", lastChangeDay: day(2026, 10, 5) },
    },
    {
      ...{ id: "A3", text: "Lead time of Suncheon Thermal in days", value: 75, low: 75, high: 110 },
      ...{ owner: "R. Adeyemi, Purchasing", drives: "Kettles", lastChangeDay: day(2026, 3, 2) },
    },
    {
      ...{ id: "A4", text: "Resin cost of water filters from July 2027", value: 0.05, low: 0.02, high: 0.09 },
      ...{ owner: "R. Adeyemi, Purchasing", drives: "Water filters", lastChangeDay: day(2026, 12, 7) },
    },
    {
      ...{ id: "A5", text: "Share of Alba 400 buyers who take Alba 450", value: 0.85, low: 0.7, high: 0.95 },
      ...{ owner: "S. Okafor, Product", drives: "Bean-to-cup machines", lastChangeDay: day(2026, 12, 1) },
    },
    {
      ...{ id: "A6", text: "Koruna for one euro", value: 25.1, low: 24.6, high: 25.8 },
      ...{ owner: "P. Novak, Finance", drives: "Cost of the Brno plant", lastChangeDay: day(2026, 12, 14) },
    },
    {
      ...{ id: "A7", text: "Premium paid for overtime", value: 0.3, low: 0.25, high: 0.4 },
      ...{
        owner: "M. de Wit, Operations",
        drives: "Assembly A, Boiler cell",
        lastChangeDay: day(2026, 6, 22),
      },
    },
    {
      ...{ id: "A8", text: "Frother market growth a year", value: 0.25, low: 0.02, high: 0.25 },
      ...{ owner: "L. Brandt, Sales", drives: "Milk frothers", lastChangeDay: day(2025, 6, 30) },
    },
  ].map((cells) => ({ cells }));
}

export function riskRows(): readonly SheetRow<"Risks">[] {
  return [
    {
      ...{ text: "Suncheon Thermal does not catch up by April", family: "Kettles", probability: 0.45 },
      ...{
        impact: -310_000,
        month: firstDay(month(2027, 4)),
        isInTheNumbers: "no",
        owner: "R. Adeyemi, Purchasing",
      },
      trigger: "February shipment below 60 % of the order",
    },
    {
      ...{
        text: "Chains drop Barista Weeks without marketing money",
        family: "Burr grinders",
        probability: 0.5,
      },
      ...{
        impact: -260_000,
        month: firstDay(month(2027, 4)),
        isInTheNumbers: "no",
        owner: "L. Brandt, Sales",
      },
      trigger: "No signed media plan by 12 February",
    },
    {
      ...{ text: "Boiler cell breakdown in the peak", family: "Espresso machines", probability: 0.1 },
      ...{
        impact: -900_000,
        month: firstDay(month(2027, 10)),
        isInTheNumbers: "no",
        owner: "M. de Wit, Operations",
      },
      trigger: "Brazing furnace above 1,150 hours since overhaul",
    },
    {
      ...{ text: "Hotel group Meridia orders a third lot", family: "Bean-to-cup machines", probability: 0.3 },
      ...{
        impact: 140_000,
        month: firstDay(month(2027, 9)),
        isInTheNumbers: "no",
        owner: "L. Brandt, Sales",
      },
      trigger: "Opening of the Porto house confirmed",
    },
    {
      ...{ text: "Second chain lists water filters", family: "Water filters", probability: 0.35 },
      ...{
        impact: 220_000,
        month: firstDay(month(2027, 7)),
        isInTheNumbers: "no",
        owner: "L. Brandt, Sales",
      },
      trigger: "Category review in March",
    },
    {
      ...{
        text: "Write-down of glazed colours that do not sell",
        family: "Drippers and servers",
        probability: 0.4,
      },
      ...{
        impact: -180_000,
        month: firstDay(month(2027, 6)),
        isInTheNumbers: "no",
        owner: "P. Novak, Finance",
      },
      trigger: "Cover above six months at the half-year close",
    },
    {
      ...{ text: "Price rise of April costs volume", family: "Espresso machines", probability: 0.25 },
      ...{
        impact: -150_000,
        month: firstDay(month(2027, 5)),
        isInTheNumbers: "yes",
        owner: "P. Novak, Finance",
      },
      trigger: "Sell-out more than 5 % below last year for six weeks",
    },
  ].map((cells) => ({ cells }));
}

export function actionRows(): readonly SheetRow<"Actions">[] {
  return [
    {
      ...{ id: "D14", decision: "Fill the kiln to full capacity", options: "Yes; no", chosen: "Yes" },
      ...{
        owner: "M. de Wit, Operations",
        dueDay: day(2026, 5, 4),
        status: "done",
        effectKpi: "gross margin share",
      },
      ...{ effectAmount: 0.004, effectMonth: firstDay(month(2026, 7)), measuredEffect: 0.0005 },
    },
    {
      ...{
        id: "D15",
        decision: "Bring forward the end of Pour 1.5",
        options: "August; December",
        chosen: "August",
      },
      ...{
        owner: "S. Okafor, Product",
        dueDay: day(2026, 8, 31),
        status: "done",
        effectKpi: "inventory value",
      },
      ...{ effectAmount: -60_000, effectMonth: firstDay(month(2026, 10)), measuredEffect: -52_000 },
    },
    {
      ...{ id: "D16", decision: "Second source for kettles", options: "None; Minho Metal; in-house" },
      ...{
        chosen: "Minho Metal",
        owner: "R. Adeyemi, Purchasing",
        dueDay: day(2026, 11, 30),
        status: "late",
      },
      ...{ effectKpi: "OTIF", effectAmount: 0.015, effectMonth: firstDay(month(2027, 2)) },
    },
    {
      ...{
        id: "D17",
        decision: "Correct the frother plan to last year's sell-out",
        options: "Yes; half; no",
      },
      ...{ chosen: "Half", owner: "L. Brandt, Sales", dueDay: day(2026, 12, 11), status: "late" },
      ...{ effectKpi: "forecast accuracy", effectAmount: 0.01, effectMonth: firstDay(month(2027, 1)) },
    },
    {
      ...{
        id: "D18",
        decision: "Overtime on Assembly A in the peak of 2026",
        options: "None; 8 %; third shift",
      },
      ...{
        chosen: "8 %",
        owner: "M. de Wit, Operations",
        dueDay: day(2026, 9, 7),
        status: "done",
        effectKpi: "OTIF",
      },
      ...{ effectAmount: 0.01, effectMonth: firstDay(month(2026, 10)), measuredEffect: 0.006 },
    },
    {
      ...{ id: "D19", decision: "Extra shift in the boiler cell for the peak of 2027" },
      ...{ options: "Do nothing; pre-build from June; extra shift; subcontract filter brewers" },
      ...{ owner: "M. de Wit, Operations", dueDay: day(2027, 2, 26), status: "open", effectKpi: "revenue" },
      ...{ effectAmount: 1_600_000, effectMonth: firstDay(month(2027, 10)) },
    },
    {
      ...{ id: "D20", decision: "Fund Barista Weeks 2027 or take them out of the sales plan" },
      ...{ options: "Fund with 90,000; online only; take out", owner: "J. Ferreira, Marketing" },
      ...{ dueDay: day(2027, 1, 29), status: "open", effectKpi: "revenue", effectAmount: 420_000 },
      effectMonth: firstDay(month(2027, 4)),
    },
  ].map((cells) => ({ cells }));
}
