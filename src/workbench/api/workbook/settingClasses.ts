import { itemNotFound } from "../../host/apiError";
import type { ClassSpec } from "../../host/classSpec";
import { CommonEventType } from "../../host/events";
import type { Host } from "../../host/host";
import { nullObject, ref } from "../../host/hostObject";

const values = (host: Host): Record<string, string> => host.book.parts.settings.values;

/** A setting's JSON text back as its value; text that is no JSON is itself. */
function read(host: Host, key: string): unknown {
  const text = values(host)[key];
  if (text === undefined) throw itemNotFound();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const raiseChanged = (host: Host): void => host.events.raiseCommon(CommonEventType.settingsChanged, "", {});

function write(host: Host, key: string, value: unknown): void {
  values(host)[key] = JSON.stringify(value ?? null);
  raiseChanged(host);
}

/** `Excel.Setting`. */
export const settingClass: ClassSpec<"Setting"> = {
  key: (self) => self.key,
  check: (self, host) => {
    if (values(host)[self.key] === undefined) throw itemNotFound();
  },
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, host) => read(host, self.key),
      set: (self, value, host) => write(host, self.key, value),
    },
  },
  methods: {
    Delete: (self, _args, host) => {
      Reflect.deleteProperty(values(host), self.key);
      raiseChanged(host);
    },
  },
};

/** `Excel.SettingCollection`. */
export const settingCollectionClass: ClassSpec<"SettingCollection"> = {
  items: (_self, host) => Object.keys(values(host)).map((key) => ref("Setting", { key })),
  item: (_self, args, host) => {
    const key = args.text(0);
    if (values(host)[key] === undefined) throw itemNotFound();
    return ref("Setting", { key });
  },
  methods: {
    Add: (_self, args, host) => {
      write(host, args.text(0), args.raw(1));
      return ref("Setting", { key: args.text(0) });
    },
    GetCount: (_self, _args, host) => Object.keys(values(host)).length,
    GetItemOrNullObject: (_self, args, host) => {
      const key = args.text(0);
      return values(host)[key] === undefined ? nullObject() : ref("Setting", { key });
    },
  },
};
