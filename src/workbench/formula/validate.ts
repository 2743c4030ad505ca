const TOKEN =
  /\s+|"(?:[^"]|"")*"|'(?:[^']|'')+'!|#[A-Z0-9/_]+[!?]?|\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|<>|<=|>=|[-+*/^&=<>%@#:,;(){}!]|\[|[\p{L}_\\$][\p{L}\p{N}_.$\\?]*|[^]/iuy;

/**
 * Whether a formula could be one: quotes, brackets and parentheses close, operators stand between operands.
 * Unknown functions and names are not looked at, as Excel takes them and answers #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  const parser = new Parser(body);
  return body.trim() !== "" && parser.isFormula();
}

class Parser {
  readonly #text: string;
  #at = 0;
  readonly #open: string[] = [];
  #wantsOperand = true;
  #afterWord = false;

  constructor(text: string) {
    this.#text = text;
  }

  isFormula(): boolean {
    while (this.#at < this.#text.length) if (!this.#step()) return false;
    return this.#open.length === 0 && !this.#wantsOperand;
  }

  #step(): boolean {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text)?.[0] ?? "";
    this.#at += token.length;
    const wasWord = this.#afterWord;
    this.#afterWord = false;
    if (/^\s+$/.test(token)) {
      this.#afterWord = wasWord;
      return token.length > 0;
    }
    if (token === "[") return this.#bracket();
    if (token === "(" || token === "{") return this.#opens(token, wasWord);
    if (token === ")" || token === "}") return this.#closes(token);
    if (token === "," || token === ";") return this.#separates();
    if (/^(<>|<=|>=|[-+*/^&=<>:@#%!])$/.test(token)) return this.#operator(token);
    return this.#operand(token);
  }

  #bracket(): boolean {
    let depth = 1;
    while (this.#at < this.#text.length && depth > 0) {
      const char = this.#text[this.#at++];
      if (char === "'") this.#at += 1;
      else if (char === "[") depth += 1;
      else if (char === "]") depth -= 1;
    }
    this.#wantsOperand = false;
    return depth === 0;
  }

  #opens(token: string, wasWord: boolean): boolean {
    if (!this.#wantsOperand && !wasWord && this.#text[this.#at - 2] !== ")") return false;
    this.#open.push(token);
    this.#wantsOperand = true;
    return true;
  }

  #closes(token: string): boolean {
    const opened = this.#open.pop();
    if (opened !== (token === ")" ? "(" : "{")) return false;
    const before = this.#text.slice(0, this.#at - 1).trimEnd();
    const isOpen = !this.#wantsOperand || before.endsWith(",") || before.endsWith("(");
    this.#wantsOperand = false;
    return isOpen;
  }

  #separates(): boolean {
    const isInside = this.#open.length > 0;
    const before = this.#text.slice(0, this.#at - 1).trimEnd();
    const isMissing = before.endsWith(",") || before.endsWith("(");
    const isFine = isInside && (!this.#wantsOperand || isMissing);
    this.#wantsOperand = true;
    return isFine;
  }

  #operator(token: string): boolean {
    if (token === "%" || token === "#" || token === "!") return !this.#wantsOperand;
    if (this.#wantsOperand) return token === "-" || token === "+" || token === "@";
    this.#wantsOperand = true;
    return true;
  }

  #operand(token: string): boolean {
    const isWord = /^[\p{L}_\\$]/u.test(token);
    if (!isWord && !/^["'#\d.]/.test(token)) return false;
    if (token === '"' || token === "'") return false;
    const before = this.#text.slice(0, this.#at - token.length);
    const followsBlank = /\s$/.test(before);
    if (!this.#wantsOperand && !followsBlank && !before.endsWith("]") && !before.endsWith("!")) return false;
    if (!this.#wantsOperand && followsBlank && /^[\d"]/.test(token)) return false;
    this.#wantsOperand = token.endsWith("'!");
    this.#afterWord = isWord;
    return true;
  }
}
