import type { Known } from "./check-service.ts";
import { type Guide, stepsOf } from "./guide.ts";
import { refuseDoubles, refuseUnknown } from "./refused.ts";

/** Guides refer only to what exists, and a situation has one. Throws CatalogueRefused. */
export function checkGuides(guides: readonly Guide[], known: Known): void {
  refuseDoubles(
    { file: "catalogue/guides", element: "situation" },
    guides.map(({ situation }) => situation),
  );
  for (const guide of guides) {
    const file = `catalogue/guides/${guide.id}.json`;
    const steps = stepsOf(guide);
    refuseDoubles(
      { file, element: "steps" },
      steps.map(({ id }) => id),
    );
    refuseUnknown(
      { file, element: "situation" },
      guide.situation,
      known.situations.has(guide.situation),
    );
    for (const { id, services } of steps)
      for (const service of services)
        refuseUnknown({ file, element: `steps.${id}` }, service, known.services.has(service));
  }
}
