/**
 * Bytes of the form of an announcement: 50,000 ids of players beside four texts in full, as a form spells them. What a browser sends is held by
 * the platform to 6 MB (Lambda, "Invocation payload"); spelled anew, each byte may take three.
 */
export const composeMost = 18 * 1024 * 1024;
