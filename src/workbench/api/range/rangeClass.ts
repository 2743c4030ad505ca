import { itemNotFound } from "../../host/apiError";
import type { ClassSpec } from "../../host/classSpec";
import { ref, type RangeSelf } from "../../host/hostObject";
import { autoFill } from "./autoFill";
import { cellPropertyMethods } from "./cellProperties";
import { copyMethods } from "./copy";
import { editMethods } from "./edit";
import { findMethods } from "./find";
import { insertDeleteMethods } from "./insertDelete";
import { outlineMethods } from "./outline";
import { placeProperties } from "./placeProperties";
import { relationMethods } from "./relations";
import { shapeMethods } from "./shape";
import { valueProperties } from "./valueProperties";

const one = (self: RangeSelf): { sheetId: string; areas: readonly RangeSelf[] } => ({
  sheetId: self.sheetId,
  areas: [self],
});

/** `Excel.Range`. */
export const rangeClass: ClassSpec<"Range"> = {
  keepsReference: true,
  check: (self, host) => {
    host.sheet(self.sheetId);
    if (self.isGone) throw itemNotFound();
  },
  properties: { ...valueProperties, ...placeProperties },
  navigation: {
    Worksheet: (self) => ref("Worksheet", { sheetId: self.sheetId }),
    Format: (self) => ref("RangeFormat", one(self)),
    Sort: (self) => ref("RangeSort", self),
    ConditionalFormats: (self) => ref("ConditionalFormatCollection", one(self)),
    DataValidation: (self) => ref("DataValidation", one(self)),
  },
  methods: {
    ...shapeMethods,
    ...editMethods,
    ...insertDeleteMethods,
    ...copyMethods,
    ...findMethods,
    ...relationMethods,
    ...cellPropertyMethods,
    ...outlineMethods,
    AutoFill: autoFill,
  },
};
