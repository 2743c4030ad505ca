/** A call of one of the client's services that are not part of Excel's object model. */
export interface ServiceCall {
  /** The service's full type name, such as "Microsoft.ExcelServices.CustomFunctions". */
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
