import { z } from 'zod';

/**
 * A text from outside of at most `most` UTF-16 units; lone surrogates, which no store can hold, are replaced. Both in one check, for events are
 * full of such texts.
 */
export const textField = (most: number) =>
  z
    .string()
    .check((text) => {
      const { value: input } = text;
      if (input.length > most)
        text.issues.push({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input });
      else text.value = input.toWellFormed();
    })
    .meta({ maxLength: most });
