/** The lock of a workbook's structure; its password has a sheet's attributes with "workbook" before them. */
import type { BookSnapshot } from "../book/snapshot";
import { element } from "./xml/build";
import type { XmlElement } from "./xml/parse";
import { truthOf } from "./xml/query";

const ATTRIBUTES: Readonly<Record<string, string>> = {
  password: "workbookPassword",
  algorithmName: "workbookAlgorithmName",
  hashValue: "workbookHashValue",
  saltValue: "workbookSaltValue",
  spinCount: "workbookSpinCount",
};

type StructureLock = Pick<BookSnapshot, "isStructureProtected" | "structurePassword">;

export function readStructureLock(lock: XmlElement | undefined): StructureLock {
  const held = Object.entries(ATTRIBUTES).flatMap(([name, attribute]) => {
    const value = lock?.attributes[attribute];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    isStructureProtected: truthOf(lock, "lockStructure"),
    ...(held.length > 0 && { structurePassword: Object.fromEntries(held) }),
  };
}

/** "" when nothing is locked. */
export function structureLockXml(
  { isStructureProtected, structurePassword = {} }: StructureLock,
  old: Readonly<Record<string, string>> = {},
): string {
  if (!isStructureProtected) return "";
  const others = Object.entries(old).filter(([name]) => !Object.values(ATTRIBUTES).includes(name));
  const password = Object.entries(structurePassword).map(([name, value]) => [
    ATTRIBUTES[name] ?? name,
    value,
  ]);
  return element("workbookProtection", {
    ...Object.fromEntries([...others, ...password]),
    lockStructure: true,
  });
}
