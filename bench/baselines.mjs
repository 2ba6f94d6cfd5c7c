// What a page can cost at least. env: PORT, PAGE (file with the page), KIND:
// hello (raw node:http) | buffer (the page, made once) | template (the page put together each time)
import Fastify from "fastify";
import { readFileSync } from "node:fs";
import http from "node:http";

const { KIND, PAGE, PORT } = process.env;
const page = readFileSync(PAGE);
const type = "text/html; charset=utf-8";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]);

/** The page as somebody would write it by hand: every text and attribute value is put in and escaped. */
function template() {
  const pieces = page.toString().split(/(?<=>)([^<]+)(?=<)|(?<==")([^"]+)(?=")/);
  const [literals, values] = [[], []];
  let literal = "";
  for (const [index, piece] of pieces.entries()) {
    if (index % 3 === 0) literal += piece;
    else if (piece !== undefined) {
      literals.push(literal);
      values.push(piece);
      literal = "";
    }
  }
  return () => {
    let html = "";
    for (let index = 0; index < literals.length; index += 1)
      html += literals[index] + escape(values[index]);
    return html + literal;
  };
}

if (KIND === "template") {
  const render = template();
  const app = Fastify({ logger: false });
  app.get("/*", (_, reply) => reply.type(type).send(render()));
  await app.listen({ port: Number(PORT), host: "127.0.0.1" });
} else {
  const body = KIND === "hello" ? Buffer.from('{"status":"ok"}') : page;
  const headers = { "content-type": type, "content-length": body.length };
  const server = http.createServer((_, answer) => answer.writeHead(200, headers).end(body));
  server.listen(Number(PORT), "127.0.0.1");
}
