import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { figuresTexts } from "./texts.ts";

/** The review has no title in the form. */
const REVIEW = "pruefen";

/** What the pages of a service's form are called here; their ids where the form has no such page. */
export async function pageTitles(
  serviceId: string,
  { portal }: Visit,
  { databases, library }: Dependencies,
): Promise<(page: string) => string> {
  const adopted =
    portal.kind === "roof"
      ? undefined
      : await library.adopted(databases.forAuthority(portal.authority.id), serviceId);
  const texts = adopted?.configured.texts("de");
  return (page) => (page === REVIEW ? figuresTexts.review : (texts?.(`${page}.title`) ?? page));
}
