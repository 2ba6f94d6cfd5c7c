import type { Klasse, ObjektName, Objekte } from "./objekte.ts";
import { KLASSEN } from "./objekte.ts";
import type { Problem } from "./problem.ts";
import type { Identifikator } from "./shape.ts";
import type { XzufiVersion } from "./versions.ts";

/** One object with the name of its element. */
export type Objekt = { [N in ObjektName]: { name: N; objekt: Objekte[N] } }[ObjektName];

/**
 * What a reader hears of a document, in its order. `refused` and `complete` are the last word:
 * whatever came before a refusal is not to be kept.
 */
export type Delivered =
  | { kind: "head"; version: XzufiVersion }
  | ({ kind: "schreibe"; line: number } & Objekt)
  | { kind: "loesche"; klasse: Klasse; id: Identifikator; line: number }
  /** Something was left out that does not matter for the rest. */
  | { kind: "notice"; problem: Problem }
  | { kind: "refused"; problem: Problem }
  | { kind: "complete"; written: number; deleted: number };

export const idOf = (one: Objekt): Identifikator =>
  one.name === "zustaendigkeitTransferObjekt" ? one.objekt.zustaendigkeit.id : one.objekt.id;

/** Ids are unique within a class, an editorial office and a scheme. */
export const keyOf = (klasse: Klasse, { schemeAgencyID, schemeID, value }: Identifikator): string =>
  JSON.stringify([klasse, schemeAgencyID ?? "", schemeID ?? "", value]);

export const isKlasse = (text: string | undefined): text is Klasse =>
  Object.values(KLASSEN).some((klasse) => klasse === text);

export const isObjektName = (text: string): text is ObjektName => Object.hasOwn(KLASSEN, text);
