/** Why a change is proposed, in words that follow "this change …". */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  "serve demand": "serves demand that is lost else",
  "serve in time": "serves demand in its month",
  "minimum service": "keeps the minimum service",
  "safety stock": "keeps the safety stock",
  "maximum stock": "keeps below the maximum stock",
  "shelf life": "avoids expired stock",
  capacity: "keeps within the hours there are",
  overtime: "saves overtime",
  budget: "keeps the budget",
  target: "keeps a target",
  "level load": "levels the load",
  "cheaper source": "takes the cheaper source",
  "hold less stock": "holds less stock",
  "part of a larger move": "part of a larger move",
};

/** The same reasons as headers of columns. */
export const REASON_HEADERS: Readonly<Record<string, string>> = {
  "serve demand": "Serve lost demand",
  "serve in time": "Serve in time",
  "minimum service": "Minimum service",
  "safety stock": "Safety stock",
  "maximum stock": "Below maximum",
  "shelf life": "Shelf life",
  capacity: "Within hours",
  overtime: "Save overtime",
  budget: "Budget",
  target: "Target",
  "level load": "Level load",
  "cheaper source": "Cheaper source",
  "hold less stock": "Less stock",
  "part of a larger move": "Part of a move",
};
