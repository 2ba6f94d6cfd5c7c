/**
 * How an element of the standard is built. Reader and writer both work from these descriptions, so
 * that neither knows an element the other does not.
 */
export type Shape =
  | { kind: "identifikator" }
  /** Words in one language. */
  | { kind: "text" }
  /** The same with the few HTML elements that are allowed. */
  | { kind: "html" }
  | { kind: "code" }
  | { kind: "value"; pattern: RegExp }
  | Group;

export type Group<C extends Children = Children> = {
  kind: "group";
  /** In the order of the standard. */
  children: C;
  /** The element says its language in `languageCode`. */
  inLanguage: boolean;
  /** Elements of the standard that are left out without a word. */
  skipped: readonly string[];
};

export type Occurs = "one" | "optional" | "many";
export type Child = { shape: Shape; occurs: Occurs };
export type Children = Readonly<Record<string, Child>>;

export type Identifikator = {
  value: string;
  schemeAgencyID?: string;
  schemeAgencyName?: string;
  schemeDataURI?: string;
  schemeID?: string;
  schemeName?: string;
  schemeURI?: string;
  schemeVersionID?: string;
};
export const SCHEME_ATTRIBUTES = [
  "schemeAgencyID",
  "schemeAgencyName",
  "schemeDataURI",
  "schemeID",
  "schemeName",
  "schemeURI",
  "schemeVersionID",
] as const;

/** `languageCode` has two letters (since May 2021). */
export type Text = { languageCode: string; value: string };

export type Code = { code: string; name?: string; listURI?: string; listVersionID?: string };

type Simple<K> = K extends "identifikator"
  ? Identifikator
  : K extends "text" | "html"
    ? Text
    : K extends "code"
      ? Code
      : string;

/** What a shape looks like in TypeScript. */
export type ValueOf<S> =
  S extends Group<infer C>
    ? {
        [N in keyof C as C[N]["occurs"] extends "one" ? N : never]: ValueOf<C[N]["shape"]>;
      } & {
        [N in keyof C as C[N]["occurs"] extends "optional" ? N : never]?: ValueOf<C[N]["shape"]>;
      } & {
        [N in keyof C as C[N]["occurs"] extends "many" ? N : never]: ValueOf<C[N]["shape"]>[];
      } & (S extends { inLanguage: true } ? { languageCode?: string } : unknown)
    : S extends { kind: infer K }
      ? Simple<K>
      : never;

export const identifikator = { kind: "identifikator" } as const;
export const text = { kind: "text" } as const;
export const html = { kind: "html" } as const;
export const code = { kind: "code" } as const;
export const anything = { kind: "value", pattern: /^[^\0]{0,4000}$/ } as const;
export const moment = {
  kind: "value",
  pattern: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
} as const;
export const wholeNumber = { kind: "value", pattern: /^\d{1,9}$/ } as const;

export const group = <const C extends Children>(
  children: C,
  skipped: readonly string[] = [],
): Group<C> & { inLanguage: false } => ({ kind: "group", children, inLanguage: false, skipped });

export const groupInLanguage = <const C extends Children>(
  children: C,
  skipped: readonly string[] = [],
): Group<C> & { inLanguage: true } => ({ kind: "group", children, inLanguage: true, skipped });

export const one = <const S extends Shape>(shape: S) => ({ shape, occurs: "one" }) as const;
export const optional = <const S extends Shape>(shape: S) =>
  ({ shape, occurs: "optional" }) as const;
export const many = <const S extends Shape>(shape: S) => ({ shape, occurs: "many" }) as const;
