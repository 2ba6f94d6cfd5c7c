import type { FieldOf, SimpleField } from "../definition.ts";
import { address } from "./address.ts";
import { choice } from "./choice.ts";
import { computed } from "./computed.ts";
import { date } from "./date.ts";
import { declaration } from "./declaration.ts";
import { email } from "./email.ts";
import type { SimpleKind } from "./field-kind.ts";
import { file } from "./file.ts";
import { iban } from "./iban.ts";
import { number } from "./number.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { text } from "./text.ts";
import { yesNo } from "./yes-no.ts";

/** Types that can stand inside a repeat group. A new one is added here and in `ui/form-fields`. */
export const simpleKinds = {
  text,
  number,
  date,
  choice,
  yesNo,
  address,
  person,
  email,
  phone,
  iban,
  declaration,
  file,
  computed,
} satisfies { [T in SimpleField["type"]]: SimpleKind<FieldOf<T>> };

export const simpleKindOf = (field: SimpleField): SimpleKind => simpleKinds[field.type];
