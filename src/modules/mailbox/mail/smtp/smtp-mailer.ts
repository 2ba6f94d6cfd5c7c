import type { Transporter } from "nodemailer";
import type { Mailer, MailOutcome } from "../contract.ts";

type SmtpError = Error & { code?: string; responseCode?: number };

/** SMTP reply codes (RFC 5321, 4.2): 5yz is final, 4yz may pass. */
function outcomeOf({ code, responseCode = 0 }: SmtpError): MailOutcome {
  const problem = [code, responseCode || undefined].filter(Boolean).join(" ");
  if (code === "EAUTH" || code === "ETLS") return { kind: "misconfigured", problem };
  if (responseCode >= 500 && code === "EENVELOPE") return { kind: "rejected", problem };
  return { kind: "unavailable", problem };
}

/** Sends through a mail server; a connection each, since notifications are rare. */
export function createSmtpMailer(url: string): Mailer {
  let transport: Transporter | undefined;
  // A process that never sends does not load what sending takes.
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import("nodemailer");
    transport ??= createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
    return transport;
  };
  return {
    send: async (mail) => {
      try {
        await (await open()).sendMail({ ...mail, headers: { "Auto-Submitted": "auto-generated" } });
        return { kind: "sent" };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    isReady: async () => {
      try {
        return await (await open()).verify();
      } catch {
        return false;
      }
    },
  };
}
