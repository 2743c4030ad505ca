import type { Agave } from "./bridge/agave";
import type { CustomFunctionCalls } from "./bridge/customFunctions";
import type { KeyboardShortcuts } from "./bridge/keyboardShortcuts";
import { apiNotFound } from "./host/apiError";
import { CommonEventType } from "./host/events";
import type { Host } from "./host/host";
import type { ServiceCall } from "./host/services";

/** What the add-in did to Excel's surroundings, for tests and for the page. */
export interface Surroundings {
  /** What `Office.ribbon.requestUpdate` changed, oldest first: `{ id, enabled }` of buttons, `{ id, visible }` of tabs. */
  readonly ribbonUpdates: unknown[];
  /** Whether `Office.addin.showAsTaskpane` or `hide` was last asked for. */
  paneState: "Visible" | "Hidden";
  startupBehavior: string;
  readonly shortcuts: KeyboardShortcuts;
}

type Handler = (args: readonly unknown[]) => unknown;

/** Serves the client's services beside Excel's object model; any other call is refused. */
export function createServices(
  functions: CustomFunctionCalls,
  state: Surroundings,
  onDocument: (method: string) => unknown,
): (call: ServiceCall) => unknown {
  const handlers: Readonly<Record<string, Handler>> = {
    "Microsoft.ExcelServices.CustomFunctions.SetInvocationArrayResults": ([rows]) =>
      functions.takeResults(rows as unknown[]),
    "Microsoft.ExcelServices.CustomFunctions._SetOsfControlContainerReadyForCustomFunctions": () => null,
    "Microsoft.ExcelServices.CustomFunctions._GetEnabledFeatures": () => [],
    "Microsoft.DynamicRibbon.DynamicRibbon.ExecuteRequestUpdate": ([json]) =>
      void state.ribbonUpdates.push(JSON.parse(String(json))),
    "Microsoft.DynamicRibbon.DynamicRibbon.ExecuteRequestCreate": () => null,
    "Microsoft.DynamicRibbon.DynamicRibbon.GetButton.Enabled": ([id, enabled]) =>
      void state.ribbonUpdates.push({ id, enabled }),
    "Microsoft.DynamicRibbon.DynamicRibbon.GetButton.SetEnabled": ([id, enabled]) =>
      void state.ribbonUpdates.push({ id, enabled }),
    "Microsoft.DynamicRibbon.DynamicRibbon.GetTab.SetVisibility": ([id, visible]) =>
      void state.ribbonUpdates.push({ id, visible }),
    "Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState": ([value]) => {
      const next = value === "Visible" || value === "Foreground" ? "Visible" : "Hidden";
      const isNew = next !== state.paneState;
      state.paneState = next;
      if (isNew) onDocument(next === "Visible" ? "paneShown" : "paneHidden");
    },
    "Microsoft.AppRuntime.AppRuntimeService.GetAppRuntimeState": () => state.paneState,
    "Microsoft.AppRuntime.AppRuntimePersistenceService.SetAppRuntimeStartState": ([value]) =>
      void (state.startupBehavior = String(value)),
    "Microsoft.AppRuntime.AppRuntimePersistenceService.GetAppRuntimeStartState": () => state.startupBehavior,
    "Microsoft.Office.ActionService.AreShortcutsInUse": ([keys]) =>
      state.shortcuts.areInUse(keys as string[]),
    "Microsoft.Office.ActionService.ReplaceShortcuts": ([keys]) =>
      state.shortcuts.replace(keys as Record<string, string | null>),
    "Microsoft.Office.ActionService.GetShortcuts": () => state.shortcuts.all,
    "Microsoft.InternalService.AddinInternalService.NotifyActionHandlerReady": () => null,
    "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification.Enable": () => null,
    "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification.Disable": () => null,
  };
  return ({ service, method, args }) => {
    if (service === "Document") return onDocument(method);
    if (
      method.startsWith("_Register") ||
      method.startsWith("_Unregister") ||
      /^(Un)?[Rr]egister/.test(method)
    )
      return null;
    const handler = handlers[`${service}.${method}`];
    if (!handler) throw apiNotFound(`${service}.${method}`);
    return handler(args);
  };
}

interface PageParts {
  readonly host: Host;
  readonly agave: Agave;
}

/** Tells the page of its selection, or that its pane was shown or hidden. */
export function tellPage(method: string, { host, agave }: PageParts): void {
  if (method === "selectionChanged") agave.selectionChanged();
  if (method !== "paneShown" && method !== "paneHidden") return;
  const visibility = method === "paneShown" ? "Visible" : "Hidden";
  host.events.raiseCommon(CommonEventType.paneVisibilityChanged, "", { visibility });
  host.events.flush();
}
