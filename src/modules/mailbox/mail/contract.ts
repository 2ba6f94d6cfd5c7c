export type Mail = {
  to: string;
  from: { name: string; address: string };
  subject: string;
  /** Plain text; never what the message in the mailbox says. */
  text: string;
  /** The same for every try, so that a receiving server can drop doubles. */
  messageId: string;
};

/** `rejected`: this address never takes mail. `unavailable`: try again. `misconfigured`: tell the operator. */
export type MailOutcome =
  { kind: "sent" } | { kind: "rejected" | "unavailable" | "misconfigured"; problem: string };

/** A way to send mail. */
export type Mailer = {
  send: (mail: Mail) => Promise<MailOutcome>;
  /** Whether it would take a mail now. */
  isReady: () => Promise<boolean>;
};
