export type { Mail, Mailer, MailOutcome } from "./mail/contract.ts";
export { createFailingMailer } from "./mail/failing-demo/failing-mailer.ts";
export { createSmtpMailer } from "./mail/smtp/smtp-mailer.ts";
export { notificationMail, warningMail } from "./notification.ts";
export {
  addMessage,
  deleteMessagesOf,
  markRead,
  messagesOfCase,
  type NewMessage,
  type StoredMessage,
  unreadByCase,
} from "./queries.ts";
