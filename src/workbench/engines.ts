/** The engines behind the host: files and calculation. */
export { createCalculator } from "./calc/createCalculator";
export { readXlsx } from "./xlsx/readXlsx";
export { writeXlsx } from "./xlsx/writeXlsx";
