import { sendShards } from '../../../announcements/index.ts';

/** Recipients in one file: read within a request, and a size that spreadsheets open at once. */
const eachMost = 10_000;

/** A stretch of the parts into which a send is cut: from, and up to but without `to`. */
export type Stretch = { from: number; to: number };

/** Into how many files the recipients go. They lie evenly over the parts of the send, so each file takes as many of those as the others. */
export const fileCount = (recipients: number): number =>
  Math.min(sendShards, Math.max(1, Math.ceil(recipients / eachMost)));

/** The stretch of a file. @param file from 1 @returns undefined for one that there is not */
export function stretchOf(file: number, files: number): Stretch | undefined {
  const whole = (value: number) => Number.isInteger(value) && value >= 1;
  if (!whole(file) || !whole(files) || file > files || files > sendShards) return undefined;
  const at = (nth: number) => Math.floor((nth * sendShards) / files);
  return { from: at(file - 1), to: at(file) };
}
