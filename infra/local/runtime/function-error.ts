/** A call that did not succeed: the function threw, ran out of time, or its thread ended. */
export class FunctionError extends Error {
  override name = 'FunctionError';
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}
