import type { EtsProblem } from "./etsFit.ts";

/** Gauss-Newton step on the starting states. */
export function refineStart(problem: EtsProblem, prior: Float64Array, ridge: number): void {
  const { y, start, model, pass } = problem;
  const n = y.length;
  const m = pass.season.length;
  const free: number[] = [0];
  if (model.trend !== "none") free.push(1);
  for (let s = 0; s < m; s++) free.push(2 + s);
  const k = free.length;
  const base = new Float64Array(n);
  const errors = new Float64Array(n);
  pass.errors = base;
  const before = problem.evaluate();
  const weight = new Float64Array(n).fill(1);
  if (model.error === "multiplicative")
    for (let t = 0; t < n; t++) weight[t] = 1 / Math.max(0.05, y[t]! - base[t]!);
  let variance = 0;
  for (let t = 0; t < n; t++) variance += (base[t]! * weight[t]!) ** 2 / n;
  const jac: Float64Array[] = [];
  const delta = 1e-4;
  pass.errors = errors;
  for (const i of free) {
    const keep = start[i]!;
    start[i] = keep + delta;
    problem.evaluate();
    start[i] = keep;
    const column = new Float64Array(n);
    for (let t = 0; t < n; t++) column[t] = ((errors[t]! - base[t]!) / delta) * weight[t]!;
    jac.push(column);
  }
  pass.errors = null;
  // normal equations
  const a: Float64Array[] = [];
  const b = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    a.push(new Float64Array(k));
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      const p = jac[i]!;
      const q = jac[j]!;
      for (let t = 0; t < n; t++) sum += p[t]! * q[t]!;
      a[i]![j] = sum;
      a[j]![i] = sum;
    }
    let sum = 0;
    for (let t = 0; t < n; t++) sum += jac[i]![t]! * base[t]! * weight[t]!;
    b[i] = -sum;
  }
  for (let i = 0; i < k; i++) {
    const pull = free[i]! >= 2 ? ridge : 1e-6;
    a[i]![i]! += pull;
    b[i]! -= pull * (start[free[i]!]! - prior[free[i]!]!);
  }
  const x = solve(a, b);
  const keep = Float64Array.from(start);
  let step = 1;
  for (let tries = 0; tries < 4; tries++, step /= 2) {
    for (let i = 0; i < k; i++) start[free[i]!] = keep[free[i]!]! + step * x[i]!;
    if (problem.evaluate() < before) return;
  }
  start.set(keep);
}

function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  // Cholesky
  const l = a.map((row) => Float64Array.from(row));
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) for (let i = j; i < n; i++) l[i]![j]! -= l[i]![k]! * l[j]![k]!;
    const d = Math.sqrt(Math.max(l[j]![j]!, 1e-12));
    for (let i = j; i < n; i++) l[i]![j]! /= d;
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i]![k]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k]![i]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  return x;
}
