/** Items, families and totals as a tree: one root, parents before their children. */
export interface Hierarchy {
  /** Index of each node's parent, less than its own; -1 for the root, which is node 0. */
  readonly parents: readonly number[];
}

/** Children of each node, in order. */
export function childrenOf({ parents }: Hierarchy): number[][] {
  const children: number[][] = parents.map(() => []);
  parents.forEach((parent, node) => {
    if (node === 0 ? parent !== -1 : !(parent >= 0 && parent < node)) {
      throw new Error(`Node ${node} of the hierarchy does not come after its parent ${parent}.`);
    }
    if (node > 0) children[parent]!.push(node);
  });
  return children;
}
