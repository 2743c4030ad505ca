import { existsSync, readFileSync } from "node:fs";

/** The checks that a schema cannot make and that Excel makes too late (Office Add-ins documentation, manifest reference). */
const manifest = readFileSync("manifest.xml", "utf8");
const all = (pattern: RegExp, text = manifest): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);
const resources = new Map(
  [...manifest.matchAll(/<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g)].map((m) => [
    m[2]!,
    { kind: m[1]!, value: m[3]! },
  ]),
);
const unescape = (text: string): string => text.replaceAll("&amp;", "&");

it("has a GUID as its id", () => {
  expect(all(/<Id>([^<]+)</g)).toEqual([
    expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  ]);
});

it("has a version of one to four parts of at most five digits", () => {
  expect(all(/<Version>([^<]+)</g)[0]).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
});

it("has the version of package.json", () => {
  expect(all(/<Version>([^<]+)</g)[0]).toBe(
    (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version,
  );
});

it("keeps the order of the base elements", () => {
  const order = [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ];
  const found = all(/^ {2}<([A-Z]\w+)/gm);
  expect(found).toEqual(order);
});

it("has Runtimes as the first child of its Host", () => {
  expect(manifest).toMatch(/<Host xsi:type="Workbook">\s*<Runtimes>/);
});

it("names the same page in all five places of the shared runtime", () => {
  expect(manifest).toContain('<Runtime resid="Taskpane.Url" lifetime="long"/>');
  expect(manifest).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/);
  expect(manifest).toContain('<FunctionFile resid="Taskpane.Url"/>');
  expect(manifest).toMatch(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="Taskpane.Url"\/>/);
  expect(resources.get("Taskpane.Url")?.value).toBe(
    all(/<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/g)[0],
  );
});

it("asks for the shared runtime and for no more than a volume-licensed Office can have", () => {
  const sets = new Map(
    [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((m) => [m[1]!, m[2]!]),
  );
  expect([...sets]).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
    ["ExcelApi", "1.13"],
  ]);
});

it("has no TaskpaneId", () => {
  expect(manifest).not.toMatch(/<TaskpaneI[dD]>/);
});

it("resolves every resid exactly once", () => {
  const ids = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(all(/resid="([^"]+)"/g).filter((id) => !resources.has(id))).toEqual([]);
});

it("uses every resource", () => {
  const used = new Set(all(/resid="([^"]+)"/g));
  expect([...resources.keys()].filter((id) => !used.has(id))).toEqual([]);
});

it.each([
  ["Image", /<bt:Image size="\d+" resid="([^"]+)"/g],
  ["Url", /<(?:SourceLocation|FunctionFile|Runtime|LearnMoreUrl) resid="([^"]+)"/g],
  ["String", /<(?:Label|Title|Description|Namespace) resid="([^"]+)"/g],
] as const)("points to a %s where one is needed", (kind, pattern) => {
  const wrong = all(pattern).filter((id) => resources.get(id)?.kind !== kind);
  expect(wrong).toEqual([]);
});

it("keeps resource ids within 32 characters", () => {
  expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
});

it("keeps short strings within 125 and long strings within 250 characters", () => {
  const within = (section: string, limit: number) =>
    all(
      /DefaultValue="([^"]*)"/g,
      manifest.split(`<bt:${section}>`)[1]!.split(`</bt:${section}>`)[0]!,
    ).filter((text) => unescape(text).length > limit);
  expect(within("ShortStrings", 125)).toEqual([]);
  expect(within("LongStrings", 250)).toEqual([]);
});

it("keeps names and description within their lengths", () => {
  expect(unescape(all(/<DisplayName DefaultValue="([^"]+)"/g)[0]!).length).toBeLessThanOrEqual(125);
  expect(unescape(all(/<Description DefaultValue="([^"]+)"/g)[0]!).length).toBeLessThanOrEqual(250);
});

it("uses https for every address", () => {
  expect(
    all(/="(http:[^"]+)"/g).filter(
      (url) => !url.startsWith("http://schemas.microsoft.com/") && !url.startsWith("http://www.w3.org/"),
    ),
  ).toEqual([]);
});

it("lists no path in its domains", () => {
  expect(all(/<AppDomain>([^<]+)</g).filter((domain) => !/^https:\/\/[\w.-]+(:\d+)?$/.test(domain))).toEqual(
    [],
  );
});

const icons = [...manifest.matchAll(/https:\/\/localhost:3000\/(assets\/[\w-]+-(\d+)\.png)/g)].map(
  (m) => [m[1]!, Number(m[2])] as const,
);
it.each(icons)("has the icon %s as a PNG of %i pixels", (path, size) => {
  expect(existsSync(path)).toBe(true);
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it("gives every button a label, a supertip, three icon sizes and an action", () => {
  const buttons = manifest
    .split('<Control xsi:type="Button"')
    .slice(1)
    .map((part) => part.split("</Control>")[0]!);
  expect(buttons).toHaveLength(4);
  for (const button of buttons) {
    expect(button).toMatch(
      /<Label resid=[\s\S]*<Supertip>[\s\S]*size="16"[\s\S]*size="32"[\s\S]*size="80"[\s\S]*<Action /,
    );
  }
});

it("has its tab's label after the groups", () => {
  expect(manifest).toMatch(/<\/Group>\s*<Label resid="Tab.Label"\/>\s*<\/CustomTab>/);
});

it("names only ribbon functions that the code associates", () => {
  const associated = new Set(all(/associate\("(\w+)"/g, readFileSync("src/commands/ribbon.ts", "utf8")));
  const named = all(/<FunctionName>(\w+)</g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !associated.has(name))).toEqual([]);
});

it("names only shortcut actions that the code associates, each with a modifier", () => {
  const associated = new Set(all(/associate\("(\w+)"/g, readFileSync("src/commands/ribbon.ts", "utf8")));
  const { actions, shortcuts } = JSON.parse(readFileSync("src/entry/shortcuts.json", "utf8")) as {
    actions: { id: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };
  expect(actions.map(({ id }) => id).filter((id) => !associated.has(id))).toEqual([]);
  expect(shortcuts.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
  for (const { key } of shortcuts)
    for (const keys of Object.values(key)) expect(keys).toMatch(/^(Ctrl|Command)\+/);
});

it("has no locale override for the default locale", () => {
  expect(manifest).not.toMatch(/<(bt:)?Override Locale="en-US"/);
});

it("keeps script, page and metadata on one domain", () => {
  const hosts = ["Taskpane.Url", "Functions.Script.Url", "Functions.Metadata.Url"].map(
    (id) => new URL(resources.get(id)!.value).origin,
  );
  expect(new Set(hosts).size).toBe(1);
});
