type Cookie = { name: string; value: string; path: string };

/** Where the browser stands; `left` when it was sent to another origin, which is not asked. */
export type Page = { url: URL; status: number; body: string; left: boolean };

export type Browser = {
  open: (url: string) => Promise<Page>;
  /** Sends the form of a page to where its action says. */
  submit: (page: Page, fields: Record<string, string>) => Promise<Page>;
};

const readCookie = (header: string): Cookie => {
  const [pair = "", ...attributes] = header.split(/;\s*/);
  const [name = "", value = ""] = pair.split("=");
  const path =
    attributes.find((attribute) => /^path=/i.test(attribute))?.slice("path=".length) ?? "/";
  return { name, value, path };
};

/** Keeps cookies and follows redirects as a browser does, within one origin. */
export function createBrowser(home: string): Browser {
  const jar = new Map<string, Cookie>();

  const visit = async (url: URL, init: RequestInit): Promise<Page> => {
    if (url.origin !== home) return { url, status: 0, body: "", left: true };
    const sent = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path));
    const cookie = sent.map(({ name, value }) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", cookie };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const header of response.headers.getSetCookie()) {
      const received = readCookie(header);
      jar.set(`${received.name} ${received.path}`, received);
    }
    const location = response.headers.get("location");
    if (location) return visit(new URL(location, url), { method: "GET" });
    return { url, status: response.status, body: await response.text(), left: false };
  };

  return {
    open: (url) => visit(new URL(url), { method: "GET" }),
    submit: (page, fields) => {
      const action = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1] ?? page.url.href;
      return visit(new URL(action, page.url), {
        method: "POST",
        body: new URLSearchParams(fields),
      });
    },
  };
}
