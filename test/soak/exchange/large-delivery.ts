import { setImmediate } from "node:timers/promises";
import { leistung } from "../../../src/standards/xzufi/delivery.fixture.ts";
import { writeDelivery } from "../../../src/standards/xzufi/index.ts";

const MEGABYTE = 1024 * 1024;
const ROWS_OF_TEXT = 300;

/**
 * A delivery of about so many megabytes, object by object and never as a whole: services with an id
 * of their own and a long text each.
 */
export async function* largeDelivery(megabytes: number): AsyncGenerator<Buffer> {
  const xml = [...writeDelivery("2.2.0", [{ kind: "schreibe", ...leistung }])].join("");
  const [head = "", rest = ""] = xml.split(/(?=\n {2}<xzufi:schreibe>)/);
  const [object = "", end = ""] = rest.split(/(?=\n<\/xzufi:uebermittlung>)/);
  const long = "Ihr Hund ist älter als drei Monate &amp; gechippt. ".repeat(ROWS_OF_TEXT);
  const model = object.replace("Die Anmeldung kostet nichts.", long);
  yield Buffer.from(head);
  let sent = 0;
  for (let number = 0; sent < megabytes * MEGABYTE; number += 1) {
    const one = Buffer.from(model.replace("hundesteuer.waltrop<", `leistung-${number}<`));
    sent += one.length;
    // As from a network: others get their turn in between.
    await setImmediate();
    yield one;
  }
  yield Buffer.from(end);
}
