import { expect, it } from "vitest";
import { dogForm } from "./dog-form.fixture.ts";
import { neededBeforehand } from "./needed-beforehand.ts";

it("lists what the package says is to be at hand, and when only some need it", () => {
  const texts: Record<string, string> = {
    "hundName.ready": "Name des Hundes",
    "welche.ready": "Rasse laut Impfpass",
    "sachkunde.ready": "Sachkundenachweis",
    "dogge-seite.ready": "falls der Hund eine Dogge ist",
  };
  expect(neededBeforehand(dogForm, (key) => texts[key])).toEqual([
    { field: "hundName", what: "Name des Hundes", conditional: false, when: undefined },
    { field: "welche", what: "Rasse laut Impfpass", conditional: true, when: undefined },
    {
      field: "sachkunde",
      what: "Sachkundenachweis",
      conditional: true,
      when: "falls der Hund eine Dogge ist",
    },
  ]);
});
