import { codeOf, contract, eventsArrived, type Case } from "./contract";

const documentOf = ({ bench }: Case): Office.Document => bench.Office.context.document;

/** What a call of the common API answers; rejects with its error. */
const answered = async <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(Object.assign(new Error(result.error.message), { code: result.error.code }));
    }),
  );

const open = async (given: Case, type: string, options: Office.GetFileOptions = {}): Promise<Office.File> =>
  answered((done) => documentOf(given).getFileAsync(type as unknown as Office.FileType, options, done));

const close = async (file: Office.File): Promise<void> => answered((done) => file.closeAsync(done));

const selected = async ({ context }: Case): Promise<string> => {
  const range = context.workbook.getSelectedRange();
  range.load({ address: true });
  await context.sync();
  return range.address.replace(/.*!/, "");
};

const goTo = async (given: Case, id: string, type: string, mode = "default"): Promise<void> =>
  answered((done) =>
    documentOf(given).goToByIdAsync(
      id,
      type as unknown as Office.GoToType,
      { selectionMode: mode as unknown as Office.SelectionMode },
      done,
    ),
  );

contract("the document of the common API", ({ rule }) => {
  rule("Context.officeTheme", "gives the theme's four colours as #rrggbb", async ({ bench }) => {
    const { officeTheme } = bench.Office.context;
    await Promise.resolve();
    expect(Object.keys(officeTheme).sort()).toEqual([
      "bodyBackgroundColor",
      "bodyForegroundColor",
      "controlBackgroundColor",
      "controlForegroundColor",
    ]);
    for (const color of Object.values(officeTheme)) expect(color).toMatch(/^#[0-9a-f]{6}$/i);
  });
  rule("Document.getFilePropertiesAsync", "the url is the one that the document has", async (given) => {
    const properties = await answered<Office.FileProperties>((done) =>
      documentOf(given).getFilePropertiesAsync(done),
    );
    expect(properties.url).toBe(documentOf(given).url);
    expect(properties.url).not.toBe("");
  });
  rule("Document.getFileAsync", "slices put together are the workbook's file", async (given) => {
    given.sheet.getRange("A1").values = [["in the file"]];
    await given.context.sync();
    const file = await open(given, "compressed", { sliceSize: 2_000 });
    expect(file.sliceCount).toBe(Math.ceil(file.size / 2_000));
    const data: number[] = [];
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(i, done));
      expect([slice.index, slice.size]).toEqual([i, Math.min(2_000, file.size - i * 2_000)]);
      data.push(...(slice.data as number[]));
    }
    await close(file);
    expect(data).toHaveLength(file.size);
    const base64 = Buffer.from(data).toString("base64");
    given.sheet.load({ name: true });
    const added = given.context.workbook.insertWorksheetsFromBase64(base64);
    await given.context.sync();
    const range = given.context.workbook.worksheets.getItem(added.value.at(-1) ?? "").getRange("A1");
    range.load({ values: true });
    await given.context.sync();
    expect(range.values).toEqual([["in the file"]]);
  });
  rule("Document.getFileAsync", "no more than two files are open at once", async (given) => {
    const files = [await open(given, "compressed"), await open(given, "compressed")];
    await expect(open(given, "compressed")).rejects.toMatchObject({ code: 11_000 });
    for (const file of files) await close(file);
    await close(await open(given, "compressed"));
  });
  rule("Document.getFileAsync", "the text of a workbook cannot be had", async (given) => {
    await expect(open(given, "text")).rejects.toMatchObject({ code: 1009 });
  });
  rule("File.closeAsync", "a closed file has no slices", async (given) => {
    const file = await open(given, "compressed");
    await close(file);
    await expect(answered((done) => file.getSliceAsync(0, done))).rejects.toThrow();
  });
  rule("Document.goToByIdAsync", "selects a name, a table, an address and a binding", async (given) => {
    const { context, sheet } = given;
    context.workbook.names.add("Goal", sheet.getRange("C3:D4"));
    const table = sheet.tables.add("F1:G3", true);
    table.name = "Volumes";
    sheet.load({ name: true });
    context.workbook.bindings.add(sheet.getRange("B7:B9"), "Range", "bound");
    await context.sync();
    await goTo(given, "Goal", "namedItem");
    expect(await selected(given)).toBe("C3:D4");
    await goTo(given, `${sheet.name}!Volumes`, "namedItem");
    expect(await selected(given)).toBe("F2:G3");
    await goTo(given, `${sheet.name}!A5:B6`, "namedItem", "selected");
    expect(await selected(given)).toBe("A5:B6");
    await goTo(given, "bound", "binding");
    expect(await selected(given)).toBe("B7:B9");
    await goTo(given, "Goal", "namedItem", "none");
    expect(await selected(given)).toBe("C3");
  });
  rule("Document.goToByIdAsync", "an unknown name or binding is an error", async (given) => {
    await expect(goTo(given, "NoSuchName", "namedItem")).rejects.toMatchObject({ code: 7001 });
    await expect(goTo(given, "noSuchBinding", "binding")).rejects.toMatchObject({ code: 3002 });
  });
  rule("Document.addHandlerAsync", "hears of selections until the handler is removed", async (given) => {
    const document = documentOf(given);
    const seen: string[] = [];
    const type = "documentSelectionChanged" as unknown as Office.EventType;
    const handler = (event?: { readonly type: unknown }): void => {
      seen.push(String(event?.type));
    };
    await answered<unknown>((done) => document.addHandlerAsync(type, handler, done));
    given.sheet.getRange("B2").select();
    await given.context.sync();
    await eventsArrived();
    expect(seen).toEqual(["documentSelectionChanged"]);
    await answered<unknown>((done) => document.removeHandlerAsync(type, { handler }, done));
    given.sheet.getRange("C2").select();
    await given.context.sync();
    await eventsArrived();
    expect(seen).toHaveLength(1);
  });
});

contract("keyboard shortcuts", ({ rule }) => {
  rule(
    "Actions.areShortcutsInUse",
    "Excel's own and the add-in's own combinations are",
    async ({ bench }) => {
      const { actions } = bench.Office;
      await actions.replaceShortcuts({ review: "Ctrl+Shift+Alt+Y" });
      const asked = ["Ctrl+C", "Ctrl+Alt+Shift+Y", "Ctrl+Shift+Alt+9"];
      const answers = await actions.areShortcutsInUse(asked);
      expect(answers.map(({ shortcut, inUse }) => [shortcut, inUse])).toEqual([
        ["Ctrl+C", true],
        ["Ctrl+Alt+Shift+Y", true],
        ["Ctrl+Shift+Alt+9", false],
      ]);
    },
  );
  rule(
    "Actions.getShortcuts",
    "gives each action's keys as replaceShortcuts left them",
    async ({ bench }) => {
      const actions = bench.Office.actions as typeof Office.actions & {
        getShortcuts(): Promise<Record<string, string | null>>;
      };
      await actions.replaceShortcuts({ review: "Ctrl+Shift+Alt+1", align: "Ctrl+Shift+Alt+2" });
      await actions.replaceShortcuts({ align: null } as unknown as Record<string, string>);
      const { review, align } = await actions.getShortcuts();
      expect([review, align]).toEqual(["Ctrl+Shift+Alt+1", null]);
    },
  );
  rule(
    "Actions.replaceShortcuts",
    "what is no combination is refused, and nothing changes",
    async (given) => {
      const { actions } = given.bench.Office;
      const change = actions.replaceShortcuts({ first: "Ctrl+Shift+Alt+3", second: "Hello" });
      expect(await codeOf(async () => change)).toBe("InvalidArgument");
      expect((await actions.areShortcutsInUse(["Ctrl+Shift+Alt+3"]))[0]?.inUse).toBe(false);
    },
  );
});
