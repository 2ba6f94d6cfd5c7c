import { expect, it } from "vitest";
import { compiled, dogForm } from "./dog-form.fixture.ts";
import { prefilled } from "./prefill.ts";

const ada = { givenNames: "Ada", familyName: "Muster" };

it("fills the inputs of a page from the account", () => {
  const values = { person: { ...ada, birthDate: "1980-02-29" }, email: "ada@example.org" };
  expect(prefilled(dogForm, "kontakt", values)).toEqual({
    "halter.givenNames": "Ada",
    "halter.familyName": "Muster",
    "halter.birthDate.day": "29",
    "halter.birthDate.month": "2",
    "halter.birthDate.year": "1980",
    mail: "ada@example.org",
  });
  expect(prefilled(dogForm, "wohnort", values)).toEqual({});
  expect(prefilled(dogForm, "kontakt", {})).toEqual({});
});

it("shows a part the account does not know as empty", () => {
  const fields = [{ id: "a", type: "address", prefill: "address" }];
  const form = compiled({ pages: [{ id: "p", fields }] });
  const address = { street: "Am Markt", houseNumber: "", postcode: "45657", town: "Herne" };
  expect(prefilled(form, "p", { address })).toMatchObject({
    "a.street": "Am Markt",
    "a.houseNumber": "",
  });
});
