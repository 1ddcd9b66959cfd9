/** What is known of a game's players together, besides each by themselves. */
export type Population = {
  /** Shares of the game's sign-ins, above 0 and below 1. */
  networkShare: (asn: number) => number;
  countryShare: (country: string) => number;
};
