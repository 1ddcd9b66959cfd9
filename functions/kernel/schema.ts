import { z } from 'zod';

/** A text from outside of at most `most` UTF-16 units; lone surrogates, which no store can hold, are replaced. */
export const textField = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => text.toWellFormed());
