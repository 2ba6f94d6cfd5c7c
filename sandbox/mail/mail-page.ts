import type { Mail } from "./read-mail.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (symbol) => ESCAPES[symbol] ?? "");

const STYLE =
  "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}" +
  "article{border-top:1px solid;padding:1rem 0}h2{font-size:1.15rem;margin:0}pre{white-space:pre-wrap;font:inherit}";

const article = ({ to, from, subject, text }: Mail): string =>
  `<article><h2>${escape(subject)}</h2><p>Von ${escape(from)} an ${escape(to.join(", "))}</p><pre>${escape(text)}</pre></article>`;

/** All mails on one page, newest first. */
export const mailPage = (mails: readonly Mail[]): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Post der Demonstration</title><style>${STYLE}</style></head><body><main><h1>Post der Demonstration</h1><p>Diese E-Mails wurden nicht zugestellt. Sie zeigen, was Personen bekommen hätten.</p>${
    mails.map(article).join("") || "<p>Noch keine E-Mail.</p>"
  }</main></body></html>`;
