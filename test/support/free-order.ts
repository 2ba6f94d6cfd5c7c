import { dayOf } from "../../src/platform/clock/index.ts";
import type { Dependencies } from "../../src/pages/dependencies.ts";
import { sentCase } from "./applications.ts";
import { readJourney } from "./package-journey.ts";

const journey = readJourney("sperrmuell", "nur-grundgebuehr");

/** A town of the demo where the collection of bulky waste costs nothing. */
export const FREE_TOWN = "gelsenkirchen";

/** Somebody without account orders a collection there and wants to be told by mail. */
export function freeOrder(house: Dependencies) {
  const declared = {
    ...journey.declared,
    abholort: {
      street: "Ebertstraße",
      houseNumber: "11",
      postcode: "45879",
      town: "Gelsenkirchen",
    },
    stuecke: [{ art: "matratzen", anzahl: 2 }],
    wunschAb: dayOf(house.clock.now()).add({ days: 21 }).toString(),
    email: "ilse@example.org",
  };
  const wanted = { slug: FREE_TOWN, packageId: "sperrmuell", journey: { ...journey, declared } };
  return sentCase(house, wanted);
}
