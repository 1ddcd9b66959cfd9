/** The part of mailparser that tests use; the package has no types of its own. */
declare module 'mailparser' {
  export type ParsedMail = {
    subject?: string;
    text?: string;
    html?: string | false;
    date?: Date;
    messageId?: string;
    headers: Map<string, unknown>;
    headerLines: { key: string; line: string }[];
    from?: { value: { address?: string; name: string }[] };
    to?: { value: { address?: string; name: string }[] };
    replyTo?: { value: { address?: string; name: string }[] };
    attachments: ParsedAttachment[];
  };
  export type ParsedAttachment = {
    contentType: string;
    contentDisposition?: string;
    contentId?: string;
    filename?: string;
    related?: boolean;
    content: Buffer;
  };
  /** @param options `skipImageLinks`: leave `cid:` addresses as they are */
  export function simpleParser(
    source: Uint8Array | string,
    options?: { skipImageLinks?: boolean },
  ): Promise<ParsedMail>;
}
