/** One proxy a sheet and batch: each further one would cost the client and the host an object. */
const proxies = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** Forgets the proxies of the batch before. */
export function startBatch(context: Excel.RequestContext): void {
  proxies.delete(context);
}

/** The worksheet of a name, as this batch sees it. */
export function sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  let known = proxies.get(context);
  if (!known) proxies.set(context, (known = new Map()));
  let sheet = known.get(name);
  if (!sheet) known.set(name, (sheet = context.workbook.worksheets.getItem(name)));
  return sheet;
}
