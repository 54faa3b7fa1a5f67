/** A failure that the reader can act on: one sentence on what is wrong and one on the way out, no stack trace. */
export class ClearError extends Error {
  /**
   * @param {string} problem what is wrong
   * @param {string} [wayOut] what to do about it
   */
  constructor(problem, wayOut) {
    super(wayOut ? `${problem}\n  → ${wayOut}` : problem);
    this.name = 'ClearError';
  }
}

/** Runs the program of a tool; a clear error is printed as it is, any other with its stack, both end in 1. */
export async function runTool(program) {
  try {
    await program();
  } catch (error) {
    process.stderr.write(
      error instanceof ClearError
        ? `\n✖ ${error.message}\n`
        : `\n✖ ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
