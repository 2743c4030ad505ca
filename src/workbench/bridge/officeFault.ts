/** An error of the common API, by its number. */
export class OfficeFault extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`Office error ${code}`);
    this.code = code;
  }
}
