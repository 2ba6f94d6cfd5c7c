import { describe, expect, it } from "vitest";
import { nameOfPerson } from "./person-attributes.ts";
import { prefillValues, splitStreetLine } from "./prefill.ts";

describe("what a form is offered", () => {
  it("has the shapes of its answers", () => {
    const values = prefillValues({
      givenNames: "Anna",
      familyName: "Beispielhaus",
      birthDate: "1985-03-14",
      streetLine: "Probierweg 7",
      postcode: "45731",
      town: "Waltrop",
      country: "DE",
      email: "anna@example.org",
    });
    expect(values).toEqual({
      person: { givenNames: "Anna", familyName: "Beispielhaus", birthDate: "1985-03-14" },
      givenNames: "Anna",
      familyName: "Beispielhaus",
      birthDate: "1985-03-14",
      address: { street: "Probierweg", houseNumber: "7", postcode: "45731", town: "Waltrop" },
      email: "anna@example.org",
    });
  });

  it("leaves out what the account did not tell", () => {
    expect(prefillValues({})).toEqual({});
    expect(prefillValues({ familyName: "Lückenlos", town: "Recklinghausen" })).toEqual({
      familyName: "Lückenlos",
      person: { givenNames: "", familyName: "Lückenlos" },
      address: { street: "", houseNumber: "", postcode: "", town: "Recklinghausen" },
    });
  });

  it("offers no address from abroad", () => {
    const vienna = {
      streetLine: "Praterstrasse 72",
      postcode: "1020",
      town: "Wien",
      country: "AT",
    };
    expect(prefillValues(vienna)).toEqual({});
    expect(prefillValues({ ...vienna, country: "DE" })).toHaveProperty("address");
  });
});

describe("a street line", () => {
  it.each([
    ["Thomas-Mann-Straße 3", "Thomas-Mann-Straße", "3"],
    ["Beispielallee 12 a", "Beispielallee", "12 a"],
    ["Beispielallee 12a", "Beispielallee", "12a"],
    ["Erdachter Ring 8 – 10", "Erdachter Ring", "8 – 10"],
    ["Straße des 30. Februar 21", "Straße des 30. Februar", "21"],
    ["Musterweg, 5/1", "Musterweg", "5/1"],
    ["Q7 24", "Q7", "24"],
    ["Am Nirgendwo", "Am Nirgendwo", ""],
    ["Straße des 30. Februar", "Straße des 30. Februar", ""],
  ])("%s", (line, street, houseNumber) => {
    expect(splitStreetLine(line)).toEqual({ street, houseNumber });
  });
});

describe("the name of a person", () => {
  it("is what is known of it", () => {
    expect(nameOfPerson({ givenNames: "Toni", familyName: "Kurzbesuch" })).toBe("Toni Kurzbesuch");
    expect(nameOfPerson({ familyName: "Lückenlos" })).toBe("Lückenlos");
    expect(nameOfPerson({})).toBeUndefined();
  });
});
