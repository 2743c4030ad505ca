import { contract, eventsArrived } from "./contract";

contract("events", ({ rule }) => {
  rule(
    "Worksheet.onChanged",
    "tells address, kind and the values of a single cell",
    async ({ context, sheet }) => {
      const seen: Excel.WorksheetChangedEventArgs[] = [];
      sheet.onChanged.add((args) => Promise.resolve(void seen.push(args)));
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      await context.sync();
      await eventsArrived();
      expect(
        seen.map((args) => [
          args.address,
          args.changeType,
          args.source,
          args.details.valueBefore,
          args.details.valueAfter,
        ]),
      ).toEqual([["B2", "RangeEdited", "Local", "", 5]]);
    },
  );
  rule("WorksheetCollection.onChanged", "hears every sheet", async ({ context, sheet }) => {
    const seen: string[] = [];
    const handler = context.workbook.worksheets.onChanged.add((args) =>
      Promise.resolve(void seen.push(args.worksheetId)),
    );
    sheet.load({ id: true });
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await eventsArrived();
    handler.remove();
    await context.sync();
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual([sheet.id]);
  });
  rule(
    "Worksheet.onSelectionChanged",
    "a planner's selection is heard",
    async ({ context, sheet, bench }) => {
      const seen: string[] = [];
      sheet.onSelectionChanged.add((args) => Promise.resolve(void seen.push(args.address)));
      await context.sync();
      bench.select("C3:D4");
      await eventsArrived();
      expect(seen).toEqual(["C3:D4"]);
    },
  );
  rule(
    "WorksheetCollection.onAdded",
    "adding, activating and deleting are told apart",
    async ({ context }) => {
      const seen: string[] = [];
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onAdded.add((args) => Promise.resolve(void seen.push(args.type))),
        worksheets.onActivated.add((args) => Promise.resolve(void seen.push(args.type))),
        worksheets.onDeleted.add((args) => Promise.resolve(void seen.push(args.type))),
      ];
      await context.sync();
      const added = worksheets.add();
      added.activate();
      await context.sync();
      added.delete();
      await context.sync();
      await eventsArrived();
      for (const handler of handlers) handler.remove();
      await context.sync();
      expect(seen).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetDeleted"]);
    },
  );
  rule("Worksheet.onCalculated", "a calculation is told", async ({ context, sheet }) => {
    let count = 0;
    sheet.onCalculated.add(() => Promise.resolve(void (count += 1)));
    await context.sync();
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    sheet.getRange("B1").load({ values: true });
    await context.sync();
    await eventsArrived();
    expect(count).toBeGreaterThan(0);
  });
  rule("Worksheet.onFormulaChanged", "tells the formula that was there", async ({ context, sheet }) => {
    const seen: Excel.FormulaChangedEventDetail[] = [];
    sheet.getRange("A1").formulas = [["=1+1"]];
    sheet.onFormulaChanged.add((args) => Promise.resolve(void seen.push(...args.formulaDetails)));
    await context.sync();
    sheet.getRange("A1").formulas = [["=2+2"]];
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual([{ cellAddress: "A1", previousFormula: "=1+1" }]);
  });
  rule("Table.onChanged", "an edit inside the table is told with its id", async ({ context, sheet }) => {
    const table = sheet.tables.add("A1:B3", true);
    const seen: Excel.TableChangedEventArgs[] = [];
    table.load({ id: true });
    await context.sync();
    table.onChanged.add((args) => Promise.resolve(void seen.push(args)));
    await context.sync();
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("H9").values = [[1]];
    await context.sync();
    await eventsArrived();
    expect(seen.map((args) => [args.tableId, args.address])).toEqual([[table.id, "B2"]]);
  });
  rule("Runtime.enableEvents", "nothing is told while events are off", async ({ context, sheet }) => {
    let count = 0;
    sheet.onChanged.add(() => Promise.resolve(void (count += 1)));
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await eventsArrived();
    context.runtime.enableEvents = true;
    await context.sync();
    expect(count).toBe(0);
  });
});

contract("events of charts", ({ rule }) => {
  rule(
    "ChartCollection.onAdded",
    "adding, activating and deleting are told with the chart's id",
    async ({ context, sheet }) => {
      const seen: string[] = [];
      const { charts } = sheet;
      charts.onAdded.add((args) => Promise.resolve(void seen.push(`${args.type} ${args.chartId}`)));
      charts.onActivated.add((args) => Promise.resolve(void seen.push(`${args.type} ${args.chartId}`)));
      charts.onDeleted.add((args) => Promise.resolve(void seen.push(`${args.type} ${args.chartId}`)));
      sheet.getRange("A1:B2").values = [
        ["a", 1],
        ["b", 2],
      ];
      await context.sync();
      const chart = charts.add("Line", sheet.getRange("A1:B2"));
      chart.activate();
      chart.load({ id: true });
      await context.sync();
      const { id } = chart;
      chart.delete();
      await context.sync();
      await eventsArrived();
      expect(seen).toEqual([`ChartAdded ${id}`, `ChartActivated ${id}`, `ChartDeleted ${id}`]);
    },
  );
});
