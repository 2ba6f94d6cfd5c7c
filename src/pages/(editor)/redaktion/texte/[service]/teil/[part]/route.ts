import { compareTexts, type EditedText, isWhole, staleAfter } from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../../dependencies.ts";
import { formText } from "../../../../../../form-text.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { FormBody, Visit } from "../../../../../../visit.ts";
import { type Part, partsOf } from "../../../parts.ts";
import { saveText } from "../../../save-text.ts";
import { type TextAtHand, textAtHand } from "../../../text-at-hand.ts";
import { writingDesk } from "../../../text-desk.ts";
import type { EditedPart, WholePart } from "../../edited-part.ts";
import { factsPage, readFactsPart } from "../../facts-part.tsx";
import { formErrors } from "../../form-texts.ts";
import { headingPage, readHeading } from "../../heading-part.tsx";
import { linksPage, readLinksPart } from "../../links-part.tsx";
import { readValuesPart, valuesPage } from "../../values-part.tsx";
import { readWords, wordsPage } from "../../words-part.tsx";

type At = { at: TextAtHand; part: Part };

async function partAtHand(visit: Visit, house: Dependencies): Promise<At> {
  const at = await textAtHand(writingDesk(visit, house));
  const part = partsOf(at).find(({ id }) => id === visit.params["part"]);
  if (!part) throw new AppError("not-found");
  return { at, part };
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { at, part } = await partAtHand(visit, house);
  if (at.open?.state === "review")
    return redirect(`/redaktion/texte/${at.service.id}?meldung=in-review`);
  if (part.form === "facts") return factsPage(at, part);
  if (part.form === "values") return valuesPage(at, part);
  if (!isWhole(at.text)) throw new AppError("not-found");
  const pages = { heading: headingPage, words: wordsPage, links: linksPage };
  return pages[part.form]({ at, part, text: at.text });
}

function edited({ at, part }: At, form: FormBody): EditedPart {
  if (part.form === "facts") return readFactsPart(at, part, form);
  if (part.form === "values") return readValuesPart(at, part, form);
  if (!isWhole(at.text)) throw new AppError("not-found");
  const readers = { heading: readHeading, words: readWords, links: readLinksPart };
  const whole: WholePart = { at, part, text: at.text };
  return readers[part.form](whole, form);
}

const isSame = (one: EditedText, other: EditedText): boolean =>
  compareTexts(one, other).length === 0 &&
  Object.keys(one.staleFrom).length === Object.keys(other.staleFrom).length;

/** Saves a part into the open draft; the page that people read stays as it is. */
async function save(visit: Visit, house: Dependencies): Promise<Reply> {
  const { at, part } = await partAtHand(visit, house);
  const typed = edited({ at, part }, visit.form);
  if (typed.kind === "again") return typed.page;
  const { text, stillRight } = typed;
  const content = { ...text, staleFrom: staleAfter(at.text, text, stillRight) };
  const overview = `/redaktion/texte/${at.service.id}`;
  if (isSame(at.text, content)) return redirect(`${overview}#${part.id}`);
  const stand = formText(visit.form, "stand");
  const saved = await saveText(at, { content, seen: stand === "" ? null : Number(stand) });
  if (saved !== "saved") return typed.again(formErrors[saved]);
  if (formText(visit.form, "weiter") !== "") return redirect(`${overview}/teil/${part.id}`);
  return redirect(`${overview}?meldung=saved#${part.id}`);
}

export const route = {
  audience: "staff",
  portals: "all",
  GET: show,
  POST: save,
} satisfies Route;
