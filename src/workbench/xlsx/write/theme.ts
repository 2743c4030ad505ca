/** A plain Office theme around given colours: fonts Calibri, flat fills, hairline outlines. */
import { officeTheme } from "../style/colors";
import { element, xmlDeclaration } from "../xml/build";

const tags = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function themeXml(themeColors: readonly string[]): string {
  const colors = tags.map((tag, i) => {
    const val = (themeColors[i] ?? officeTheme[i]!).replace("#", "");
    return element(`a:${tag}`, {}, element("a:srgbClr", { val }));
  });
  const font = (tag: string, typeface: string): string =>
    element(tag, {}, `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>`);
  const placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (w: number): string =>
    `<a:ln w="${w}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    xmlDeclaration +
    element(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office Theme" },
      [
        element("a:themeElements", {}, [
          element("a:clrScheme", { name: "Office" }, colors),
          element(
            "a:fontScheme",
            { name: "Office" },
            font("a:majorFont", "Calibri Light") + font("a:minorFont", "Calibri"),
          ),
          element("a:fmtScheme", { name: "Office" }, [
            element("a:fillStyleLst", {}, placeholder.repeat(3)),
            element("a:lnStyleLst", {}, line(6350) + line(12700) + line(19050)),
            element("a:effectStyleLst", {}, effect.repeat(3)),
            element("a:bgFillStyleLst", {}, placeholder.repeat(3)),
          ]),
        ]),
      ],
    )
  );
}
