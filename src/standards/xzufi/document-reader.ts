import { type Delivered, idOf, isKlasse, isObjektName, keyOf, type Objekt } from "./delivered.ts";
import type { Limits } from "./limits.ts";
import { createObjectBuilder, type ObjectBuilder, type Tag } from "./object-builder.ts";
import { KLASSEN, type Klasse, OBJEKTE, type ObjektName } from "./objekte.ts";
import { quoted, refuse } from "./problem.ts";
import { type Identifikator, identifikator } from "./shape.ts";
import { isSpelledVersion, versionOf, XZUFI_VERSIONS } from "./versions.ts";

/** What surrounds the object that is being built. */
type Around =
  | { kind: "schreibe"; name: ObjektName | undefined }
  | { kind: "loesche"; klasse: Klasse; seen: boolean };

/** Hears the elements of a document; every method throws Refused. */
export type DocumentReader = {
  open: (tag: Tag) => void;
  text: (words: string) => void;
  close: () => void;
  end: () => void;
};

type Listener = {
  emit: (delivered: Delivered) => void;
  notice: (reason: string) => void;
  line: () => number;
  limits: Limits;
};

/** Parts of the root that say nothing about services. */
const PASSED_OVER = ["nachrichtenkopf", "transaktionID", "transaktionPosition"];

function readRoot({ namespace, attributes }: Tag): Extract<Delivered, { kind: "head" }> {
  const version = versionOf(namespace);
  if (!version) {
    const known = `XZuFi ${XZUFI_VERSIONS.join(" oder ")}`;
    refuse(
      namespace === ""
        ? `Das ist keine Lieferung: Der Namensraum von ${known} fehlt.`
        : `Der Namensraum ${quoted(namespace)} ist keiner von ${known}.`,
    );
  }
  const said = attributes["xzufiVersion"] ?? "";
  if (!isSpelledVersion(version, said))
    refuse(`xzufiVersion ${quoted(said)} passt nicht zum Namensraum von ${version}.`);
  return { kind: "head", version };
}

function readAround({ name, attributes }: Tag): Around {
  if (name === "schreibe") return { kind: "schreibe", name: undefined };
  if (name !== "loesche") refuse(`Das Element ${quoted(name)} gehört nicht in eine Lieferung.`);
  const { klasse } = attributes;
  if (!isKlasse(klasse)) refuse(`Die Klasse ${quoted(klasse ?? "")} gibt es nicht.`);
  return { kind: "loesche", klasse, seen: false };
}

/** The object that begins inside `schreibe` or `loesche`. */
function beginObject(around: Around, tag: Tag, notice: Listener["notice"]): ObjectBuilder {
  if (around.kind === "loesche") {
    if (tag.name !== "id" || around.seen) refuse("In loesche steht genau eine id.");
    around.seen = true;
    return createObjectBuilder(tag, identifikator, notice);
  }
  if (around.name !== undefined) refuse("In schreibe steht genau ein Objekt.");
  if (!isObjektName(tag.name)) refuse(`Das Objekt ${quoted(tag.name)} gibt es nicht.`);
  around.name = tag.name;
  return createObjectBuilder(tag, OBJEKTE[tag.name], notice);
}

/** Follows a delivery from its root to the single objects; holds one of them at a time. */
export function createDocumentReader({ emit, notice, line, limits }: Listener): DocumentReader {
  let depth = 0;
  let namespace = "";
  let around: Around | undefined;
  let builder: ObjectBuilder | undefined;
  let passedOver = 0;
  let started = 0;
  const counts = { schreibe: 0, loesche: 0 };
  const seen = new Set<string>();

  const count = (kind: Around["kind"], klasse: Klasse, id: Identifikator): void => {
    const key = keyOf(klasse, id);
    if (seen.has(key)) refuse(`Die id ${quoted(id.value)} kommt bei ${klasse} zweimal vor.`);
    if (seen.size >= limits.objects) refuse(`Mehr als ${limits.objects} Objekte.`);
    seen.add(key);
    counts[kind] += 1;
  };
  const finish = (value: unknown, from: Around): void => {
    if (from.kind === "loesche") {
      const id = value as Identifikator;
      count("loesche", from.klasse, id);
      emit({ kind: "loesche", klasse: from.klasse, id, line: started });
    } else {
      const one = { name: from.name, objekt: value } as Objekt;
      count("schreibe", KLASSEN[one.name], idOf(one));
      emit({ kind: "schreibe", line: started, ...one });
    }
  };
  const isEmpty = (from: Around): boolean =>
    from.kind === "loesche" ? !from.seen : from.name === undefined;

  return {
    open: (tag) => {
      depth += 1;
      if (depth === 1) {
        const head = readRoot(tag);
        namespace = tag.namespace;
        emit(head);
      } else if (passedOver > 0) passedOver += 1;
      else if (builder) builder.open(tag);
      else if (tag.namespace !== namespace)
        refuse(
          `Das Element ${quoted(tag.name)} ist im fremden Namensraum ${quoted(tag.namespace)}.`,
        );
      else if (around) {
        started = line();
        builder = beginObject(around, tag, notice);
      } else if (PASSED_OVER.includes(tag.name)) passedOver = 1;
      else around = readAround(tag);
    },
    text: (words) => {
      if (builder) builder.text(words);
      else if (passedOver === 0 && words.trim() !== "") refuse("Hier steht Text ohne Element.");
    },
    close: () => {
      depth -= 1;
      if (passedOver > 0) passedOver -= 1;
      else if (builder && around) {
        const built = builder.close();
        if (built.kind === "open") return;
        builder = undefined;
        finish(built.value, around);
      } else if (around) {
        if (isEmpty(around)) refuse(`${around.kind} ist leer.`);
        around = undefined;
      }
    },
    end: () => emit({ kind: "complete", written: counts.schreibe, deleted: counts.loesche }),
  };
}
