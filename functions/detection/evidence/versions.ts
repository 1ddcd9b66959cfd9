const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= zero && unit <= nine;
};
const zero = 48;
const nine = 57;

/** More digits than these are read as another number. */
const mostDigits = 9;

/**
 * Compares two versions, number by number: "17.2" < "17.10". What is missing or no number compares as equal: it says nothing.
 * @returns below, at or above 0
 */
export function compareVersions(one: string | undefined, other: string | undefined): number {
  if (!one || !other || one === other) return 0;
  for (let here = 0, there = 0; ; ) {
    while (here < one.length && !isDigit(one, here)) here += 1;
    while (there < other.length && !isDigit(other, there)) there += 1;
    if (here === one.length || there === other.length) return 0;
    let [first, second] = [0, 0];
    for (const end = here + mostDigits; here < end && isDigit(one, here); here++)
      first = first * 10 + one.charCodeAt(here) - zero;
    for (const end = there + mostDigits; there < end && isDigit(other, there); there++)
      second = second * 10 + other.charCodeAt(there) - zero;
    if (first !== second) return first - second;
  }
}
