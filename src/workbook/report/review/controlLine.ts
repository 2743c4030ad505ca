import { sayDay } from "../../../engine";
import { scopeLine } from "../pageHead";
import type { ReviewInput } from "./reviewInput";

/**
 * What the pack speaks of and how complete it is: company, cycle and horizon, the day to which data count, how much of
 * what should be known is, and who has signed.
 */
export function controlLine({ model, alignment }: ReviewInput): string {
  const { cutOffDay } = model.settings;
  const { coverage } = alignment.submitted.index;
  const { signOff } = alignment.demand;
  const signers = signOff.signatures.length;
  return [
    scopeLine(model),
    cutOffDay === undefined ? "" : `data to ${sayDay(cutOffDay)}`,
    `${Math.round(100 * coverage)} % complete`,
    signers < 2 ? "" : `${signOff.signed} of ${signers} functions signed`,
  ]
    .filter((part) => part !== "")
    .join("  ·  ");
}
