/** Cell metadata: which "cm" index marks a dynamic array. */
import { parseXml } from "../xml/parse";
import { child, childrenOf, numberOf, truthOf, descendants } from "../xml/query";

/** Answers for a one-based cm index; without a metadata part no cell is dynamic. */
export function dynamicArrayTest(xml: string | undefined): (cellMetadata: string | undefined) => boolean {
  const indexes = xml === undefined ? [] : dynamicArrayIndexes(xml);
  const dynamic = new Set(indexes.map(String));
  return (cellMetadata) => cellMetadata !== undefined && dynamic.has(cellMetadata);
}

/** The cm indexes that mean "dynamic array" in a metadata part. */
export function dynamicArrayIndexes(xml: string): number[] {
  const root = parseXml(xml);
  const types = childrenOf(child(root, "metadataTypes"), "metadataType").map((t) => t.attributes["name"]);
  const future = childrenOf(root, "futureMetadata").find((f) => f.attributes["name"] === "XLDAPR");
  const blocks = childrenOf(future, "bk").map((bk) =>
    descendants(bk, "dynamicArrayProperties").some((p) => truthOf(p, "fDynamic")),
  );
  return childrenOf(child(root, "cellMetadata"), "bk").flatMap((bk, index) => {
    const isDynamic = childrenOf(bk, "rc").some(
      (rc) => types[(numberOf(rc, "t") ?? 1) - 1] === "XLDAPR" && blocks[numberOf(rc, "v") ?? 0] === true,
    );
    return isDynamic ? [index + 1] : [];
  });
}
