import { withImplicitIntersection } from "../../../src/workbench/xlsx/formula/implicitIntersection";
import { needsArrayEvaluation } from "../../../src/workbench/xlsx/formula/arrayEvaluation";
import { shownFormula, storedFormula } from "../../../src/workbench/xlsx/formula/storedFormula";

describe("a formula in the file", () => {
  const cases = [
    ["=XLOOKUP(1,A1:A2,B1:B2)", "_xlfn.XLOOKUP(1,A1:A2,B1:B2)"],
    ["=SUM(Sheet1!D1#)+1", "SUM(_xlfn.ANCHORARRAY(Sheet1!D1))+1"],
    ["=SUM(@A1:A9)", "SUM(_xlfn.SINGLE(A1:A9))"],
    ["=LET(x,1,x*2)", "_xlfn.LET(_xlpm.x,1,_xlpm.x*2)"],
    ["=LAMBDA(a,b,a+b)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)"],
    ['=FILTER(A1:A3,A1:A3<>"SORT(1)")', '_xlfn._xlws.FILTER(A1:A3,A1:A3<>"SORT(1)")'],
    ["=NORM.S.DIST(1,TRUE)", "_xlfn.NORM.S.DIST(1,TRUE)"],
    ["=SOP.GAP(A1)", "_xldudf_SOP_GAP(A1)"],
    ["=IF(A1=#N/A,1,2)", "IF(A1=#N/A,1,2)"],
    ["=SUM('FILTER(1)'!A1)", "SUM('FILTER(1)'!A1)"],
    ["=WORKDAY.INTL(A1,2)", "WORKDAY.INTL(A1,2)"],
    ["=Items[@[Unit Price]]", "Items[[#This Row],[Unit Price]]"],
  ] as const;
  it.each(cases)("%s is stored as %s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  it("names its own table in the file, and does not in the cell", () => {
    expect(storedFormula("=[@Qty]*[Price]", "Items")).toBe("Items[[#This Row],[Qty]]*Items[Price]");
    expect(shownFormula("Items[[#This Row],[Qty]]*Items[Price]", "Items")).toBe("=[@Qty]*[Price]");
  });
});

describe("array evaluation", () => {
  const needed = [
    "=A1:A3*2", "=SUM(A1:A3*2)", "=IF(A1:A3>1,1,0)", "=FILTER(A1:A3,B1:B3)", "=VLOOKUP(A1:A3,B1:C9,2,FALSE)",
    "=Items[Qty]*2", "=SOP.GAP(A1:A3)", "=MAX(IF(A1:A3>0,A1:A3))", "=D1#", "={1,2}",
  ]; // prettier-ignore
  it.each(needed)("is marked for %s", (formula) => expect(needsArrayEvaluation(formula)).toBe(true));

  const plain = [
    "=SUM(A1:A3)", "=SUMPRODUCT((A1:A3>1)*B1:B3)", "=A1+B2", "=IF(A1>1,SUM(B1:B3),0)", "=VLOOKUP(A1,B1:C9,2,FALSE)",
    "=SUM(Items[Qty])", "=[@Qty]*2", "=INDEX(A1:A9,MATCH(1,B1:B9,0))", "=COUNTIFS(A1:A3,\">1\")", "=SUM(A:A)*2",
    "=(A1+B1)*2", "=SUM('A:B'!C1)",
  ]; // prettier-ignore
  it.each(plain)("is not marked for %s", (formula) => expect(needsArrayEvaluation(formula)).toBe(false));
});

describe("a formula that the file does not mark as an array", () => {
  const cases = [
    ["=A1:A5*2", "=@A1:A5*2"],
    ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
    ["=IF(A1:A3>1,1,0)", "=IF(@A1:A3>1,1,0)"],
    ["=ROUND(Data!B1:B9,2)", "=ROUND(@Data!B1:B9,2)"],
    ["=VLOOKUP(A1:A9,Data!B1:C9,2,FALSE)", "=VLOOKUP(@A1:A9,Data!B1:C9,2,FALSE)"],
    ["=Items[Qty]*2", "=@Items[Qty]*2"],
  ] as const;
  it.each(cases)("%s is shown as %s and takes one value when it is saved", (stored, shown) => {
    expect(withImplicitIntersection(stored)).toBe(shown);
    expect(needsArrayEvaluation(shown)).toBe(false);
  });

  const same = [
    "=SUM(A1:A3)", "=SUMPRODUCT((A1:A3>1)*B1:B3)", "=SUM(IF(A1,B1:B3,C1:C3))", "=INDEX(A1:B9,2,1)", "=XLOOKUP(A1,B1:B9,C1:C9)",
    "=SUM(Items[Qty])", "=[@Qty]*2", "=A1+B2", "=SUMIFS(B1:B9,A1:A9,C1)", '="a:b"&A1', "=SUM(A1:A3)*2", "=SUM(Jan:Mar!B2)",
    "=SUM(OFFSET(A1,0,0,2,1):C5)", "=LOOKUP(2,1/(A1:A9=1),B1:B9)", "=MATCH(1,INDEX((A1:A9=1)*(B1:B9=2),0),0)",
  ]; // prettier-ignore
  it.each(same)("%s stays as it is", (formula) => expect(withImplicitIntersection(formula)).toBe(formula));
});
