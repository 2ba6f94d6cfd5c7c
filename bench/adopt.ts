import { type PackageContent, seedLibrary } from "#library";
import type { Dependencies } from "../src/pages/dependencies.ts";

/** Publishes a package and lets Waltrop run it. */
export async function adoptForBench(
  { databases, region, clock }: Dependencies,
  content: PackageContent,
): Promise<void> {
  const adoption = {
    package: "urkunde",
    state: "live" as const,
    since: "2026-01-01",
    parameters: {},
    roleSlots: { standesamt: "standesamt" },
  };
  await seedLibrary(
    {
      packages: new Map([["urkunde", content]]),
      adoptions: [{ authority: "waltrop", adoptions: [adoption] }],
      authorityId: (slug) => region.bySlug(slug)?.id,
    },
    { databases, now: clock.now() },
  );
}
