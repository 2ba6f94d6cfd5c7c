import type { openPortal } from "./portal.ts";

type Portal = Pick<Awaited<ReturnType<typeof openPortal>>, "employee">;

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The rows of the table below a heading, cell by cell. */
function rowsUnder(body: string, heading: string): string[][] {
  const [, after = ""] = body.split(`<h2 id="${heading}">`);
  const [section = ""] = after.split("</section></section>");
  const [, table = ""] = section.split("<tbody>");
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => wordsOf(cell)),
  );
}

/** Somebody of a data centre who looks at `/betrieb` and steps in. */
export async function openOperator(portal: Portal, operator: string) {
  const somebody = await portal.employee("emscher-lippe", {
    ...{ authority: null, office: null, roles: ["operator"], operator },
  });
  const rows = async (heading: string) => rowsUnder((await somebody.get("/betrieb")).body, heading);
  const rowOf = async (heading: string, name: string) =>
    (await rows(heading)).find(([head]) => head === name);
  return {
    ...somebody,
    /** State of a part, and what that means. */
    part: async (name: string) => (await rowOf("teile", name))?.slice(1),
    /** How many jobs of a kind fail in a town, and why. */
    retried: async (kind: string) => (await rowOf("wiederholt", kind))?.slice(1, 4),
    /** Town, reason and tries of a job that was given up. */
    dead: async (kind: string) => (await rowOf("aufgegeben", kind))?.slice(1, 4),
    /** Presses the button beside all jobs of a kind in a town. */
    tryAgain: (authorityId: string, kind: string, standing: "dead" | "retrying") =>
      somebody.post("/betrieb/auftrag", { verwaltung: authorityId, art: kind, stand: standing }),
  };
}
