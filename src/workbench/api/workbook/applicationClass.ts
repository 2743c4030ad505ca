import { invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref } from "../../host/hostObject";

const MODES = {
  Automatic: "automatic",
  AutomaticExceptTables: "automaticExceptTables",
  Manual: "manual",
} as const;
type Mode = keyof typeof MODES;
/** Excel takes up to so many rounds of iterative calculation. */
const MOST_ITERATIONS = 32_767;

function mode(host: Host): Mode {
  const { mode: held } = host.book.parts.calculation;
  return held === "manual" ? "Manual" : held === "automatic" ? "Automatic" : "AutomaticExceptTables";
}

/** `Excel.Application`. */
export const applicationClass: ClassSpec<"Application"> = {
  properties: {
    CalculationMode: {
      get: (_self, host) => mode(host),
      set: (_self, value, host) => {
        host.calculation.flush();
        host.book.parts.calculation.mode =
          MODES[oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const)];
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: {
    CultureInfo: () => ref("CultureInfo", {}),
    IterativeCalculation: () => ref("IterativeCalculation", {}),
  },
  methods: {
    Calculate: async (_self, args, host) => {
      const kind = args.choice(0, ["Recalculate", "Full", "FullRebuild"]);
      if (kind === "Recalculate") await host.calculation.calculate();
      else await host.calculation.recalculate();
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, host) => {
      host.calculation.flush();
      host.calculation.isSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: () => ref("WorkbookCreated", { id: "new" }),
    _GetWorkbookCreatedById: (_self, args) => ref("WorkbookCreated", { id: args.text(0) }),
  },
};

/** `Excel.WorkbookCreated`: a new window, which the host notes and does not show. */
export const workbookCreatedClass: ClassSpec<"WorkbookCreated"> = {
  key: (self) => self.id,
  properties: { Id: { get: (self) => self.id } },
  methods: {
    Open: (_self, _args, host) =>
      void host.callService({ service: "Document", method: "workbookCreated", args: [] }),
  },
};

/** `Excel.IterativeCalculation`. */
export const iterativeCalculationClass: ClassSpec<"IterativeCalculation"> = {
  properties: {
    Enabled: {
      get: (_self, host) => host.book.parts.calculation.iterates,
      set: (_self, value, host) => {
        const { calculation } = host.book.parts;
        const isNew = asFlag(value) && !calculation.iterates;
        calculation.iterates = asFlag(value);
        if (isNew && calculation.mode !== "manual") void host.calculation.recalculate();
      },
    },
    MaxIteration: {
      get: (_self, host) => host.book.parts.calculation.maximumIterations,
      set: (_self, value, host) => {
        const count = asNumber(value);
        if (!Number.isInteger(count) || count < 1 || count > MOST_ITERATIONS) throw invalidArgument();
        host.book.parts.calculation.maximumIterations = count;
      },
    },
    MaxChange: {
      get: (_self, host) => host.book.parts.calculation.maximumChange,
      set: (_self, value, host) => {
        const change = asNumber(value);
        if (change < 0) throw invalidArgument();
        host.book.parts.calculation.maximumChange = change;
      },
    },
  },
};

/** `Excel.CultureInfo`: the host speaks en-US. */
export const cultureInfoClass: ClassSpec<"CultureInfo"> = {
  properties: { Name: { get: () => "en-US" } },
  navigation: {
    NumberFormat: () => ref("NumberFormatInfo", {}),
    DatetimeFormat: () => ref("DatetimeFormatInfo", {}),
  },
};

export const numberFormatInfoClass: ClassSpec<"NumberFormatInfo"> = {
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
    CurrencySymbol: { get: () => "$" },
  },
};

export const datetimeFormatInfoClass: ClassSpec<"DatetimeFormatInfo"> = {
  properties: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "dddd, MMMM d, yyyy" },
    LongTimePattern: { get: () => "h:mm:ss tt" },
    ShortDatePattern: { get: () => "M/d/yyyy" },
    TimeSeparator: { get: () => ":" },
    ShortTimePattern: { get: () => "h:mm tt" },
  },
};

/** `Excel.Runtime`. */
export const runtimeClass: ClassSpec<"Runtime"> = {
  properties: {
    EnableEvents: {
      get: (_self, host) => host.events.isEnabled,
      set: (_self, value, host) => void (host.events.isEnabled = asFlag(value)),
    },
  },
};
