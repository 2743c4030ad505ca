import type { BufferZones } from "./bufferZones";

/** An order of a customer. */
export interface DueDemand {
  /** Days from today; 0 is today, negative is past due. */
  readonly day: number;
  readonly units: number;
}

/** Where an item stands. */
export interface BufferPosition {
  readonly onHandUnits: number;
  /** All open supply, whenever it is due. */
  readonly onOrderUnits: number;
  readonly demand: readonly DueDemand[];
  /** Days ahead within which a spike counts: the lead time, as a rule. */
  readonly spikeHorizonDays: number;
}

/** What the net flow equation says to do. */
export interface NetFlow {
  readonly qualifiedUnits: number;
  readonly netFlowUnits: number;
  /** Units to order now; 0 while net flow is at or above the top of yellow. */
  readonly orderUnits: number;
  /** Net flow as a share of the top of green: the smaller, the more urgent. */
  readonly priority: number;
  /** What is on hand as a share of the top of red, for execution: below 1 is an alert. */
  readonly onHandShareOfRed: number;
  /** Days with demand at or above the spike threshold. */
  readonly spikeDays: readonly number[];
}

/** The net flow equation; domain reference C7. The zones must be above zero. */
export function netFlow(zones: BufferZones, position: BufferPosition): NetFlow {
  const byDay = demandByDay(position.demand);
  const spikeDays = [...byDay]
    .filter(([day, units]) => day > 0 && day <= position.spikeHorizonDays && units >= zones.spikeThreshold)
    .map(([day]) => day)
    .sort((a, b) => a - b);
  let qualifiedUnits = 0;
  for (const [day, units] of byDay) if (day <= 0 || spikeDays.includes(day)) qualifiedUnits += units;
  const netFlowUnits = position.onHandUnits + position.onOrderUnits - qualifiedUnits;
  return {
    qualifiedUnits,
    netFlowUnits,
    orderUnits: netFlowUnits < zones.topOfYellow ? zones.topOfGreen - netFlowUnits : 0,
    priority: netFlowUnits / zones.topOfGreen,
    onHandShareOfRed: position.onHandUnits / zones.topOfRed,
    spikeDays,
  };
}

function demandByDay(demand: readonly DueDemand[]): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const { day, units } of demand) byDay.set(day, (byDay.get(day) ?? 0) + units);
  return byDay;
}
