/** Event types of the client library, as `eventType` on the wire. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Whose events a handler of the whole workbook listens to. */
export const WORKBOOK_TARGET = "Workbook";
const EVENT_CATEGORY = 65_536;

/** Events of the common API, which the client takes without telling the host that it listens. */
export const CommonEventType = {
  settingsChanged: 1,
  selectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  paneVisibilityChanged: 65_539,
} as const;

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Keeps who listens to what, and hands events to the bridge after the batch that caused them. */
export class EventHub {
  /** `runtime.enableEvents`. */
  isEnabled = true;
  readonly #listeners = new Map<string, number>();
  #queue: EventEntry[] = [];
  readonly #send: (entries: readonly EventEntry[]) => void;

  constructor(send: (entries: readonly EventEntry[]) => void) {
    this.#send = send;
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.#listeners.get(key) ?? 0) - 1;
    if (count > 0) this.#listeners.set(key, count);
    else this.#listeners.delete(key);
  }

  isHeard(type: number, target: string): boolean {
    return this.isEnabled && this.#listeners.has(`${type} ${target}`);
  }

  /** Queues an event for each of the targets that has a listener. */
  raise(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    for (const target of targets)
      if (this.isHeard(type, target))
        this.#queue.push({
          messageCategory: EVENT_CATEGORY,
          messageType: type,
          targetId: target,
          message: JSON.stringify(message),
        });
  }

  /** Queues an event that handlers are not registered for at the host. */
  raiseCommon(type: number, targetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.isEnabled) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId,
      message: JSON.stringify(message),
    };
    this.#queue.push(entry);
  }

  flush(): void {
    const entries = this.#queue;
    this.#queue = [];
    if (entries.length > 0) this.#send(entries);
  }
}
