import { ACCESSORY_FAMILIES } from "./accessorySpecs";
import { APPLIANCE_FAMILIES } from "./applianceSpecs";
import { MACHINE_FAMILIES, type FamilySpec } from "./familySpecs";

/** The twelve families of Halvern Coffee Equipment, in the order of its price list. */
export const FAMILIES: readonly FamilySpec[] = [
  ...MACHINE_FAMILIES,
  ...APPLIANCE_FAMILIES,
  ...ACCESSORY_FAMILIES,
];

export const SEGMENTS = ["Retail chains", "Specialist dealers", "Online", "Hospitality"] as const;
