import { describe, expect, it } from "vitest";
import { readStaff } from "./staff-directory.ts";

const worker = {
  sub: "herten-steuern",
  name: "Rolf Exempel",
  authority: "herten",
  office: "steuern",
  groups: ["case-worker"],
};

describe("the claims of staff", () => {
  it("say who it is, where and with which roles", () => {
    expect(readStaff(worker)).toEqual({
      kind: "identified",
      who: {
        kind: "staff",
        subject: "herten-steuern",
        name: "Rolf Exempel",
        authority: "herten",
        roles: ["case-worker"],
        office: "steuern",
        operator: null,
      },
    });
  });

  it.each([[["superuser"]], ["case-worker"], [undefined], [[]]])(
    "give no right for groups %j",
    (groups) => {
      expect(readStaff({ ...worker, groups })).toEqual({ kind: "refused", reason: "no_role" });
    },
  );

  it("keep unknown groups out", () => {
    expect(readStaff({ ...worker, groups: ["Domain Users", "editor"] })).toMatchObject({
      who: { roles: ["editor"] },
    });
  });

  it("give roles of a town only together with a town", () => {
    const groups = ["case-worker", "operator"];
    expect(readStaff({ sub: "x", groups, operator: "gkd-re" })).toMatchObject({
      who: { authority: null, roles: ["operator"], operator: "gkd-re", name: "x" },
    });
    expect(readStaff({ sub: "x", groups: ["case-worker"] })).toMatchObject({ kind: "refused" });
  });
});
