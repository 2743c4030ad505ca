import { signatureEntry, type SignatureWish } from "../../../src/app/demand/signConsensus";
import { dayOf } from "../../../src/engine";
import { consensusDemand } from "../../../src/engine/demand/consensus/consensus";
import { demandReview } from "../../../src/engine/demand/review/demandReview";
import type { Override } from "../../../src/engine/model/collaboration";
import { demandModel, override } from "../../engine/demand/review/demandModel";
import { planOf } from "../../engine/measure/smallModel";

const alignmentWith = (...overrides: Override[]) => {
  const model = demandModel(
    [
      { source: "sales", units: [200] },
      { source: "marketing", units: [100] },
    ],
    {},
    { overrides },
  );
  return { demand: demandReview(model, consensusDemand(model), planOf(model, {})) };
};
const SETTLED = override({ units: 150, item: -1 });
const settled = alignmentWith(SETTLED);
const about = { today: dayOf(2027, 1, 9), currency: "EUR" };
const sign = (wish: Partial<SignatureWish> = {}, alignment = settled) =>
  signatureEntry(alignment, { function: "sales", name: "Ann", ...wish }, about);
const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe("signing the consensus", () => {
  it("[ENT1] fills the row of the function on Submissions", () => {
    expect(sign()).toEqual({
      sheet: "Submissions",
      row: { field: "function", value: "sales" },
      cells: { function: "sales", signedOffBy: "Ann", signedDay: dayOf(2027, 1, 9) },
    });
  });
  it("[ENT1] takes the date that is given", () => {
    expect(sign({ date: "2027-01-12" }).cells["signedDay"]).toBe(dayOf(2027, 1, 12));
  });
  it("[ENT3] is refused while a conflict is open, in two sentences with the money", () => {
    expect(refusalOf(() => sign({}, alignmentWith()))).toMatchObject({
      code: "lines-open",
      message:
        "The consensus cannot be signed while 1 disagreement of more than EUR 15 is open (EUR 1,000 together). " +
        "Resolve them on Demand review, or raise the sign-off limit on Settings.",
    });
  });
  it("[ENT3] is refused to a function that states no plan", () => {
    expect(refusalOf(() => sign({ function: "finance" }))).toMatchObject({ code: "not-a-signer" });
  });
  it("[ENT3] is refused without a name", () => {
    expect(refusalOf(() => sign({ name: "  " }))).toMatchObject({ code: "author-missing" });
  });
  it.each(["31.01.2027", "2027-02-30", "soon"])("[ENT3] is refused on the date %s", (date) => {
    expect(refusalOf(() => sign({ date }))).toMatchObject({ code: "date-impossible" });
  });
});
