import type { Role } from "./items";

/** DOMAIN.md C9, positioning to numbers: what a role means where the planner states nothing else. */
export const ROLE_DEFAULTS: {
  readonly [R in Role]: { readonly priority: number; readonly serviceTarget: number };
} = {
  grow: { priority: 1.5, serviceTarget: 0.98 },
  defend: { priority: 1.3, serviceTarget: 0.97 },
  maintain: { priority: 1, serviceTarget: 0.95 },
  harvest: { priority: 0.7, serviceTarget: 0.9 },
  exit: { priority: 0.4, serviceTarget: 0.8 },
};
