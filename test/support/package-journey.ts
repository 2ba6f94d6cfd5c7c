import { readFileSync } from "node:fs";
import { join } from "node:path";

type Entered = Readonly<Record<string, string | readonly string[]>>;
type PageVisit = { page: string; enter?: Entered };

export type PackageJourney = {
  surroundings: { today: string };
  pages: readonly PageVisit[];
  /** The answers that count in the end. */
  declared: Readonly<Record<string, unknown>>;
};

/** The same fictitious people who rehearse a service package fill in its form in the browser. */
export function readJourney(packageId: string, journeyId: string): PackageJourney {
  const file = join(
    import.meta.dirname,
    "../../library",
    packageId,
    "journeys",
    `${journeyId}.json`,
  );
  return JSON.parse(readFileSync(file, "utf8")) as PackageJourney;
}

/** What somebody enters on a page of their journey. */
export function entered({ pages }: PackageJourney, page: string): Entered {
  const visit = pages.find((one) => one.page === page);
  if (!visit?.enter) throw new Error(`the journey enters nothing on page ${page}`);
  return visit.enter;
}
