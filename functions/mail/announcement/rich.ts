/** What stands inside a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; inner: readonly Inline[] }
  | { kind: 'emphasis'; inner: readonly Inline[] }
  /** `shown`: the host as it must be told beside the link's text; empty if the text shows it already. */
  | { kind: 'link'; url: string; shown: string; inner: readonly Inline[] }
  | { kind: 'break' };

export type RichBlock =
  | { kind: 'paragraph'; inner: readonly Inline[] }
  | { kind: 'heading'; level: 2 | 3; inner: readonly Inline[] }
  /** `first` is the number of the first item; undefined for a list without numbers. */
  | { kind: 'list'; first: number | undefined; items: readonly Rich[] }
  | { kind: 'quote'; inner: Rich };

/** The safe part of Markdown as one tree: mails, pages and texts are all made from it, so that they cannot tell different things. */
export type Rich = readonly RichBlock[];
