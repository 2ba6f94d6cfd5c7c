import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { mailPage } from "./mail-page.ts";
import { type Mail, readMail } from "./read-mail.ts";

const KEPT = 500;

export type MailSink = {
  smtpPort: number;
  webPort: number;
  setDown: (down: boolean) => void;
  close: () => Promise<void>;
};

const collect = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const listen = (server: Server | SMTPServer, port: number): Promise<number> =>
  new Promise((resolve) => {
    const tcp = server instanceof SMTPServer ? server.server : server;
    server.listen(port, "127.0.0.1", () => resolve((tcp.address() as AddressInfo).port));
  });

/** Keeps the last mails in memory; newest first. */
export async function createMailSink(ports: {
  smtpPort: number;
  webPort: number;
}): Promise<MailSink> {
  const mails: Mail[] = [];
  let down = false;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onConnect: (_session, done) => done(down ? new Error("421 sandbox is down") : undefined),
    onData: (stream, session, done) => {
      collect(stream).then((source) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.unshift({ ...readMail(source), to });
        mails.splice(KEPT);
        done();
      }, done);
    },
  });
  smtp.on("error", () => undefined); // whoever hangs up in the middle sent no mail
  const web = createServer((request, response) => {
    if (request.url === "/mails.json") {
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify(mails));
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    return response.end(mailPage(mails));
  });
  const [smtpPort, webPort] = await Promise.all([
    listen(smtp, ports.smtpPort),
    listen(web, ports.webPort),
  ]);
  return {
    smtpPort,
    webPort,
    setDown: (now) => void (down = now),
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await new Promise<void>((resolve) => web.close(() => resolve()));
    },
  };
}
