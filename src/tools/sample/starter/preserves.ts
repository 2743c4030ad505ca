/** A line of the small company that the Starter book belongs to. Money is pounds a jar. */
export interface Jar {
  readonly item: string;
  readonly description: string;
  readonly family: string;
  readonly price: number;
  readonly unitCost: number;
  /** Jars of an average month. */
  readonly monthly: number;
}

const jar = (
  item: string,
  description: string,
  ...[price, unitCost, monthly]: readonly [number, number, number]
) => ({
  item,
  description,
  price,
  unitCost,
  monthly,
});

const RANGE: { readonly [family: string]: readonly Omit<Jar, "family">[] } = {
  Jams: [
    jar("J01", "Strawberry jam 340 g", 2.6, 1.62, 5200),
    jar("J02", "Raspberry jam 340 g", 2.9, 1.85, 4300),
    jar("J03", "Apricot jam 340 g", 2.6, 1.6, 2600),
    jar("J04", "Blackcurrant jam 340 g", 2.8, 1.78, 1900),
    jar("J05", "Plum jam 340 g", 2.4, 1.5, 1400),
    jar("J06", "Strawberry jam catering 2.5 kg", 13.5, 9.1, 420),
  ],
  Marmalades: [
    jar("M01", "Seville marmalade thick cut", 2.7, 1.66, 3100),
    jar("M02", "Seville marmalade fine cut", 2.7, 1.66, 2700),
    jar("M03", "Lemon marmalade", 2.6, 1.58, 1300),
    jar("M04", "Ginger marmalade", 2.9, 1.8, 900),
  ],
  Chutneys: [
    jar("C01", "Apple chutney", 3.1, 1.82, 2400),
    jar("C02", "Tomato chutney", 3.0, 1.76, 2200),
    jar("C03", "Red onion relish", 3.3, 1.9, 1800),
    jar("C04", "Piccalilli", 2.9, 1.7, 1500),
    jar("C05", "Christmas chutney", 3.6, 2.05, 900),
    jar("C06", "Cheese board box", 9.8, 5.9, 600),
  ],
  Honey: [
    jar("H01", "Blossom honey 340 g", 4.4, 3.0, 2100),
    jar("H02", "Heather honey 340 g", 6.2, 4.35, 800),
    jar("H03", "Set honey 340 g", 4.3, 2.95, 1600),
    jar("H04", "Honey squeeze bottle", 3.9, 2.6, 1200),
  ],
};

export const JARS: readonly Jar[] = Object.entries(RANGE).flatMap(([family, jars]) =>
  jars.map((one) => ({ ...one, family })),
);

/** Demand against the average month, January to December: chutneys sell before Christmas, marmalade after it. */
export const JAR_SEASONS: { readonly [family: string]: readonly number[] } = {
  Jams: [0.9, 0.9, 0.95, 1, 1.05, 1.1, 1.1, 1.05, 1, 1, 0.95, 1],
  Marmalades: [1.2, 1.15, 1.05, 1, 0.95, 0.9, 0.9, 0.9, 0.95, 0.95, 1, 1.05],
  Chutneys: [0.7, 0.7, 0.75, 0.8, 0.85, 0.9, 0.9, 0.95, 1.05, 1.3, 1.7, 1.4],
  Honey: [1.15, 1.1, 1, 0.95, 0.9, 0.9, 0.85, 0.9, 1, 1.05, 1.1, 1.1],
};
