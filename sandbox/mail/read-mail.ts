export type Mail = {
  to: readonly string[];
  from: string;
  subject: string;
  text: string;
  messageId: string;
};

const decodeWords = (value: string): string =>
  value.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, kind: string, content: string) =>
    kind.toLowerCase() === "b"
      ? Buffer.from(content, "base64").toString("utf8")
      : decodeQuoted(content.replaceAll("_", " ")),
  );

function decodeQuoted(text: string): string {
  const joined = text.replaceAll(/=\r?\n/g, "");
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return /=[0-9A-F]{2}/.test(joined) ? Buffer.from(bytes, "latin1").toString("utf8") : joined;
}

/** Reads the plain-text mails of our portals (RFC 5322 headers, one text part). */
export function readMail(source: string): Omit<Mail, "to"> {
  const [head = "", ...rest] = source.split(/\r?\n\r?\n/);
  const headers = new Map(
    head
      .replaceAll(/\r?\n[ \t]+/g, " ")
      .split(/\r?\n/)
      .map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      }),
  );
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  const body = rest.join("\n\n");
  const text =
    encoding === "base64"
      ? Buffer.from(body, "base64").toString("utf8")
      : encoding === "quoted-printable"
        ? decodeQuoted(body)
        : body;
  return {
    from: decodeWords(headers.get("from") ?? ""),
    subject: decodeWords(headers.get("subject") ?? ""),
    messageId: headers.get("message-id") ?? "",
    text: text.trim(),
  };
}
