import {
  type Correction,
  correctionForm,
  correctionSurroundings,
  findOpenCorrection,
} from "#cases";
import type { FilePreview } from "#files";
import {
  type Answers,
  type CompiledForm,
  type Surroundings,
  walk,
  type Walk,
  type Words,
} from "#forms";
import { shelfOfCase } from "../../../../case-files.ts";
import { knownFiles } from "../../../../take-uploads.ts";
import type { CaseVisit } from "../case-route.tsx";

export type Correcting = CaseVisit & {
  correction: Correction;
  form: CompiledForm;
  answers: Answers;
  surroundings: Surroundings;
  /** What the files of the case look like, by id. */
  previews: ReadonlyMap<string, FilePreview>;
  words: Words;
  way: Walk;
  path: (page?: string) => string;
};

/** What the applicant is asked to correct; undefined when the office waits for nothing. */
export async function openCorrecting(open: CaseVisit): Promise<Correcting | undefined> {
  const { db, loaded, visit, house } = open;
  const correction = await findOpenCorrection(db, loaded.key);
  if (!correction) return undefined;
  const authority = house.region.byId(loaded.state.authorityId);
  const { files, previews } = await knownFiles(
    loaded.adopted.configured.package.form,
    shelfOfCase(open),
  );
  const surroundings = {
    ...correctionSurroundings(loaded, {
      niveau: visit.citizen?.level ?? "none",
      postcodes: new Set(authority?.postcodes ?? []),
      now: visit.now,
    }),
    files,
  };
  const { form, answers } = correctionForm(loaded, { correction, surroundings });
  const words = {
    texts: loaded.adopted.configured.texts(visit.language),
    language: visit.language,
  };
  const base = `/vorgang/${loaded.state.reference}/ergaenzen`;
  return {
    ...open,
    correction,
    form,
    answers,
    surroundings,
    previews,
    words,
    way: walk(form, answers, surroundings),
    path: (page) => (page ? `${base}/${page}` : base),
  };
}
