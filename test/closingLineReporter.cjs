/** Ends every run with one plain line that any reader, human or machine, understands. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : "";
    this.line = `${results.numPassedTests} passed, ${failed} failed${tail}`;
    process.on("exit", () => console.log(this.line));
  }
};
