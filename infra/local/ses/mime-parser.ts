/** A mail as mailparser gives it; the parts that we use. The package carries no types of its own. */
export type ParsedMail = {
  headerLines: readonly { key: string; line: string }[];
  from?: AddressField;
  to?: AddressField | AddressField[];
  cc?: AddressField | AddressField[];
  bcc?: AddressField | AddressField[];
  subject?: string;
  date?: Date;
  text?: string;
  html?: string | false;
};

type Address = { address?: string; name: string; group?: Address[] };
export type AddressField = { value: Address[]; text: string };

type Parser = { simpleParser: (source: Buffer, options: { skipTextToHtml: boolean }) => Promise<ParsedMail> };

/** Parses MIME. The parser is loaded with the first mail: its tables of character sets take a while. */
export async function parseMime(source: Buffer): Promise<ParsedMail> {
  const { simpleParser } = (await import('mailparser')) as unknown as Parser;
  return simpleParser(source, { skipTextToHtml: true });
}
