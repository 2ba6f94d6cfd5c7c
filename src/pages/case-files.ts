import type { LoadedCase } from "#cases";
import { contentOf, filesOf, readableFile, type Shelf, type ShownFile } from "#files";
import { asksForFiles } from "#forms";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { download, type Reply } from "#platform/http";

type Place = { db: AuthorityDb; loaded: LoadedCase };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the files of a case are. */
export const shelfOfCase = ({ db, loaded }: Place): Shelf => ({
  db,
  caseId: loaded.state.id,
  dataKey: loaded.key.dataKey,
});

/** Everything the applicant sent along. */
export const filesOfCase = async (place: Place): Promise<ShownFile[]> =>
  asksForFiles(place.loaded.adopted.configured.package.form) ? filesOf(shelfOfCase(place)) : [];

/** A file as it came, to be saved. Throws AppError `not-found`, also for one that waits or is infected. */
export async function sendCaseFile(place: Place, id: string | undefined): Promise<Reply> {
  const shelf = shelfOfCase(place);
  const card = id !== undefined && UUID.test(id) ? await readableFile(shelf, id) : undefined;
  if (!card) throw new AppError("not-found");
  const { size, mediaType: type, name } = card;
  return download(contentOf(shelf, card), { size, type, name });
}
