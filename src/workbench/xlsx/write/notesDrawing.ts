/** The drawing of old that holds the boxes of notes (VML; Excel still needs it to show them). */
import { element } from "../xml/build";

export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly isVisible?: boolean;
  /** Points. */
  readonly width?: number;
  readonly height?: number;
}

const namespaces = {
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:x": "urn:schemas-microsoft-com:office:excel",
};

export function notesDrawing(boxes: readonly NoteBox[]): string {
  const layout =
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  return element("xml", namespaces, layout + boxes.map(boxXml).join(""));
}

/** Columns and rows of the default size, roughly: the box stands beside its cell. */
function boxXml(box: NoteBox, index: number): string {
  const width = box.width ?? 108;
  const height = box.height ?? 59.25;
  const columns = Math.max(1, Math.round(width / 48));
  const rows = Math.max(1, Math.round(height / 15));
  const top = Math.max(0, box.row - 1);
  const anchor = [box.column + 1, 15, top, 2, box.column + 1 + columns, 15, top + rows, 4].join(", ");
  const style =
    `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;` +
    `z-index:${index + 1};visibility:${box.isVisible === true ? "visible" : "hidden"}`;
  const data = [
    "<x:MoveWithCells/><x:SizeWithCells/>",
    element("x:Anchor", {}, anchor),
    element("x:AutoFill", {}, "False"),
    element("x:Row", {}, String(box.row)),
    element("x:Column", {}, String(box.column)),
    box.isVisible === true ? "<x:Visible/>" : "",
  ].join("");
  const attributes = {
    id: `_x0000_s${1025 + index}`,
    type: "#_x0000_t202",
    style,
    fillcolor: "infoBackground [80]",
    strokecolor: "none [81]",
    "o:insetmode": "auto",
  };
  return element("v:shape", attributes, [
    '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/>',
    '<v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    element("x:ClientData", { ObjectType: "Note" }, data),
  ]);
}
