/** Excel's documented error codes with the messages that Excel sends. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "Request could not be processed because of a conflict.",
  EmptyChartSeries: "The attempted operation failed because the chart series is empty.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation: Table can't overlap with another table, PivotTable report, query results, merged cells, or XML Map.",
  NonBlankCellOffSheet: "The attempted operation would push non-blank cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UndoNotSupported: "The operation can't be undone, so it can't be part of a merged undo group.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** An error that the add-in sees as `OfficeExtension.Error` with this code. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly httpStatusCode: number;
  /** The object path that failed; the dispatcher's own when absent. */
  readonly location: string | undefined;

  constructor(code: ErrorCode, message?: string, location?: string) {
    super(message ?? MESSAGES[code]);
    this.code = code;
    this.httpStatusCode = STATUS[code] ?? 400;
    this.location = location;
  }
}

export const invalidArgument = (message?: string): ApiError => new ApiError("InvalidArgument", message);
export const itemNotFound = (): ApiError => new ApiError("ItemNotFound");

/** A message that names the API which is missing here, so that no script passes on a silent no-op. */
export const apiNotFound = (location: string): ApiError =>
  new ApiError("ApiNotFound", `${MESSAGES.ApiNotFound} (${location} is not served by this host.)`, location);
