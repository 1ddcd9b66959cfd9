/** How often something happens, drawn towards what is usual while little is known of the player. @param strength of what is usual, in sign-ins */
export const rate = (count: number, of: number, usual: number, strength = 2): number =>
  Math.min(0.999, Math.max(0.001, (count + usual * strength) / (of + strength)));

/** How much a thing of this rate surprises: −ln. */
export const surprise = (share: number): number => -Math.log(share);
