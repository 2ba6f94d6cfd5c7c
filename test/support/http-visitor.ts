import { pdfText } from "./read-pdf.ts";

type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Request = {
  method: "GET" | "POST";
  url: string;
  remoteAddress: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
};

export type Response = {
  statusCode: number;
  headers: Readonly<Record<string, string | string[] | number | undefined>> & {
    location?: string | undefined;
  };
  body: string;
  rawPayload: Buffer;
  cookies: readonly { name: string; value: string; expires?: Date }[];
};

/** A portal in this process, or one that is asked over the network. */
type Portal = { inject: (request: Request) => Promise<Response> };

export type Answer = {
  status: number;
  /** Of a redirect. */
  location: string | undefined;
  title: string;
  /** HTML, or what is printed on a PDF. */
  body: string;
  headers: Response["headers"];
};

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What a text attribute or element says. */
export const unescaped = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function read(response: Response): Answer {
  const isPdf = response.headers["content-type"] === "application/pdf";
  const body = isPdf ? pdfText(response.rawPayload) : response.body;
  return {
    status: response.statusCode,
    location: response.headers.location,
    title: unescaped(/<title>([^<]*)<\/title>/.exec(body)?.[1] ?? ""),
    body,
    headers: response.headers,
  };
}

/** Hidden fields of the form with this action. */
function hiddenIn(body: string, action: string): Record<string, string> {
  const forms = [...body.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const form = forms.find(([, to]) => unescaped(to ?? "") === action)?.[2] ?? "";
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

/** What stands in a text field of a page; undefined when the page has none of that name. */
export function textIn(body: string, name: string): string | undefined {
  const tag = new RegExp(
    `<(?:input|textarea)[^>]* name="${name.replaceAll(".", "\\.")}"[^>]*>([^<]*)`,
  );
  const [whole = "", inside = ""] = tag.exec(body) ?? [];
  if (whole === "" || /type="(radio|checkbox|hidden)"/.test(whole)) return undefined;
  return unescaped(/ value="([^"]*)"/.exec(whole)?.[1] ?? inside);
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    (typeof values === "string" ? [values] : values).map((value): [string, string] => [
      name,
      value,
    ]),
  );
  return new URLSearchParams(pairs).toString();
}

/** `field` is the name of the input: "fotos.datei". */
export type SentFile = { field: string; name: string; content: Buffer };

const partOf = (boundary: string, names: Record<string, string>, content: Buffer): Buffer => {
  const given = Object.entries(names).map(([key, value]) => `; ${key}="${value}"`);
  const head = `--${boundary}\r\nContent-Disposition: form-data${given.join("")}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n")]);
};

let visitors = 0;

export type HttpVisitor = ReturnType<typeof createHttpVisitor>;

/** Somebody without a browser: keeps cookies, takes hidden fields along, follows nothing by itself. */
export function createHttpVisitor(server: Portal, host: string) {
  const jar = new Map<string, string>();
  visitors += 1;
  const remoteAddress = `10.0.${visitors >> 8}.${visitors & 255}`; // limits are per address
  let token: string | undefined;

  const ask = async (
    method: "GET" | "POST",
    url: string,
    payload?: string | Buffer,
    type = "application/x-www-form-urlencoded",
  ): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const form = { "content-type": type };
    const response = await server.inject({
      method,
      url,
      remoteAddress,
      headers: { host, cookie, ...(payload === undefined ? {} : form) },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, expires } of response.cookies) {
      if (expires && expires.getTime() === 0) jar.delete(name);
      else jar.set(name, value);
    }
    const answer = read(response);
    token = /name="_token" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  };

  const get = (path: string) => ask("GET", path);

  /** Posts with a valid token and nothing else that a page would have sent along. */
  const post = async (path: string, fields: Fields = {}) => {
    if (token === undefined) await get("/vorgang");
    return ask("POST", path, encode({ _token: token ?? "", ...fields }));
  };

  /** Sends a form with files; `fields` stand before them, as on our pages. */
  const upload = async (path: string, fields: Fields, files: readonly SentFile[]) => {
    if (token === undefined) await get("/vorgang");
    const boundary = "----portal-test";
    const payload = Buffer.concat([
      ...Object.entries({ _token: token ?? "", ...fields }).flatMap(([name, values]) =>
        [values].flat().map((value) => partOf(boundary, { name }, Buffer.from(value))),
      ),
      ...files.map(({ field, name, content }) =>
        partOf(boundary, { name: field, filename: name }, content),
      ),
      Buffer.from(`--${boundary}--\r\n`),
    ]);
    return ask("POST", path, payload, `multipart/form-data; boundary=${boundary}`);
  };

  return {
    jar,
    get,
    post,
    upload,
    /** Opens a page and sends its form. */
    submit: async (path: string, fields: Fields = {}, action = path) => {
      const { body } = await get(path);
      return post(action, { ...hiddenIn(body, action), ...fields });
    },
    /** Posts exactly this. */
    postRaw: (path: string, fields: Fields) => ask("POST", path, encode(fields)),
  };
}
