import type { Keyring } from "#platform/crypto";
import type { AuthorityDb, Databases, PersonDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Library } from "#library";
import type { OpenCase } from "./case-state.ts";
import { findCase, findCaseByReference, findCasesOfPerson, type FoundCase } from "./queries.ts";
import type { CaseKey } from "./seals.ts";

/** What reading cases takes. */
export type CaseReader = { databases: Databases; keyring: Keyring; library: Library };

/** A case, opened, with the package it began with and the key for its other rows. */
export type LoadedCase = OpenCase & { key: CaseKey };

async function withPackage(
  found: FoundCase,
  { databases, library }: CaseReader,
): Promise<LoadedCase> {
  const { state, dataKey } = found;
  const db = databases.forAuthority(state.authorityId);
  const adopted = await library.adopted(db, state.packageId, state.adoptionRevision);
  if (!adopted)
    throw new AppError("internal", { detail: `case ${state.id}: its adoption revision is gone` });
  return { state, adopted, key: { authorityId: state.authorityId, caseId: state.id, dataKey } };
}

/** A case of the town by its id; undefined when there is none or it was erased. */
export async function loadCase(
  reader: CaseReader,
  db: AuthorityDb,
  id: string,
): Promise<LoadedCase | undefined> {
  const found = await findCase(db, reader.keyring, id);
  return found && withPackage(found, reader);
}

/** All cases of a person over all towns, newest first. */
export async function casesOfPerson(reader: CaseReader, db: PersonDb): Promise<LoadedCase[]> {
  const found = await findCasesOfPerson(db, reader.keyring);
  return Promise.all(found.map((one) => withPackage(one, reader)));
}

/** A person's own case by its reference, whichever town has it. */
export async function personsCase(
  reader: CaseReader,
  db: PersonDb,
  reference: string,
): Promise<LoadedCase | undefined> {
  const found = await findCaseByReference(db, reader.keyring, reference);
  return found && withPackage(found, reader);
}
