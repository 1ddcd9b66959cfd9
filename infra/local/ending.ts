/** What has to be ended when a stack stops, or when its start fails half-way. */
export type Ending = {
  readonly add: (clean: () => unknown) => void;
  /** Ends everything, the last that was added first; once, however often it is called. */
  readonly run: () => Promise<void>;
};

export function createEnding(): Ending {
  const cleanups: (() => unknown)[] = [];
  let running: Promise<void> | undefined;
  return {
    add: (clean) => {
      cleanups.push(clean);
    },
    run: () => {
      running ??= cleanups.reduceRight(
        (before, clean) => before.then(async () => void (await clean())),
        Promise.resolve(),
      );
      return running;
    },
  };
}
