/** Runs in the pane: shows a sheet "Large" of 10,000 rows of 30 numbers, through Microsoft's client. */
export async function fillLargeSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Large");
    for (let row = 0; row < 10_000; row += 2_000) {
      const values = Array.from({ length: 2_000 }, (_, r) =>
        Array.from({ length: 30 }, (_c, c) => (row + r) * 30 + c),
      );
      sheet.getRangeByIndexes(row, 0, 2_000, 30).values = values;
      await context.sync();
    }
    sheet.activate();
    await context.sync();
  });
}
