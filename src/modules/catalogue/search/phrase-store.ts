import { createNumberList } from "./number-list.ts";
import type { TermRegister } from "./term-register.ts";
import type { Unit } from "./units.ts";

/** How surely a stored term stands for its unit; the last two bits of its code tell which. */
const WEIGHTS = [1, 0.9, 0.6, 0.45] as const;
const UNIT_END = -1;
const PHRASE_END = -2;

/** How much it counts against a phrase that only the question, or only the phrase, says something. */
const ONLY_ASKED = 0.35;
const ONLY_SAID = 0.35;

/** A question: what each of its units tells, and by term the units it stands for, how surely. */
export type Sought = {
  values: readonly number[];
  terms: ReadonlyMap<number, readonly SoughtTerm[]>;
};
export type SoughtTerm = { unit: number; weight: number };

export type Closeness = {
  /** 0 … 1: how much the best phrase and the question say the same. */
  phrase: number;
  /** 0 … 1: how much of the question all phrases together say. */
  covered: number;
};

export type PhraseStore = {
  /** The phrases by which a service is known, instead of those of before. */
  put: (service: number, phrases: readonly (readonly Unit[])[]) => void;
  /** Compares a question with the phrases of services, by their position. */
  closeness: (sought: Sought) => (service: number) => Closeness;
};

const weightClass = (weight: number): number =>
  weight > 0.95 ? 0 : weight > 0.75 ? 1 : weight > 0.53 ? 2 : 3;

/** The terms of a unit, its key first: what the unit tells is read from it. */
const keyFirst = ({ keys: [key], terms }: Unit): string[] =>
  key === undefined
    ? [...terms.keys()]
    : [key, ...[...terms.keys()].filter((term) => term !== key)];

function* codesOf(
  phrases: readonly (readonly Unit[])[],
  { enter }: TermRegister,
): Generator<number> {
  for (const units of phrases) {
    for (const unit of units) {
      for (const term of keyFirst(unit))
        yield (enter(term) << 2) | weightClass(unit.terms.get(term) ?? 0);
      yield UNIT_END;
    }
    yield PHRASE_END;
  }
}

/** What the units of a question come to, each as surely as it was met. */
function worth(surely: Float64Array, values: readonly number[]): number {
  let sum = 0;
  for (let unit = 0; unit < surely.length; unit += 1)
    sum += (surely[unit] ?? 0) * (values[unit] ?? 0);
  return sum;
}

/** How surely each unit of a question was met, within a phrase and ever. */
function createMeeting({ values, terms }: Sought, places: Int32Array) {
  const stoodFor = [...terms.values()];
  const [inPhrase, ever] = [new Float64Array(values.length), new Float64Array(values.length)];
  return {
    inPhrase,
    ever,
    /** Meets what a code stands for, and says how surely. */
    meet: (code: number): number => {
      const place = places[code >> 2] ?? 0;
      if (place === 0) return 0;
      let most = 0;
      for (const { unit, weight } of stoodFor[place - 1] ?? []) {
        const surely = weight * (WEIGHTS[code & 3] ?? 0);
        if (surely > most) most = surely;
        if (surely > (inPhrase[unit] ?? 0)) inPhrase[unit] = surely;
        if (surely > (ever[unit] ?? 0)) ever[unit] = surely;
      }
      return most;
    },
  };
}

/** What terms tell, each worked out when it is first asked for. */
function createTelling({ valueOf, count }: TermRegister) {
  let known = new Float64Array(0);
  let holds = false;
  return {
    of: (term: number): number => (known[term] ||= valueOf(term)),
    /** Everything is worked out anew when services changed since. */
    begin: (): void => {
      if (holds) return;
      if (known.length < count()) known = new Float64Array(2 * count());
      else known.fill(0);
      holds = true;
    },
    forget: (): void => {
      holds = false;
    },
  };
}

/**
 * Every question reads some ten thousand codes, so they are packed, and what a term stands for is
 * looked up by its number. The codes of a service go from its start to its end; those it had before
 * stay unread.
 */
export function createPhraseStore(register: TermRegister): PhraseStore {
  const codes = createNumberList();
  const [starts, ends] = [createNumberList(), createNumberList()];
  /** By term: one more than its place in the list of what the last question seeks; 0: not sought. */
  const places = createNumberList();
  const tells = createTelling(register);
  let last: readonly number[] = [];

  const closeness = (sought: Sought) => {
    const { values, terms } = sought;
    for (const term of last) places.put(term, 0);
    last = [...terms.keys()];
    for (const [place, term] of last.entries()) places.put(term, place + 1);
    const total = values.reduce((sum, value) => sum + value, 0);
    const { inPhrase, ever, meet } = createMeeting(sought, places.packed());
    const packed = codes.packed();
    tells.begin();
    return (service: number): Closeness => {
      let best = 0;
      let onlySaid = 0;
      let unitValue = 0;
      let unitMet = 0;
      let met = 0;
      inPhrase.fill(0);
      ever.fill(0);
      for (let at = starts.at(service); at < ends.at(service); at += 1) {
        const code = packed[at] ?? PHRASE_END;
        if (code === UNIT_END) {
          onlySaid += unitValue * (1 - unitMet);
          unitValue = 0;
          unitMet = 0;
        } else if (code === PHRASE_END) {
          // Most phrases have nothing in common with a question.
          if (met > 0) {
            const common = worth(inPhrase, values);
            const apart = ONLY_ASKED * (total - common) + ONLY_SAID * onlySaid;
            if (common > 0) best = Math.max(best, common / (common + apart));
            inPhrase.fill(0);
            met = 0;
          }
          onlySaid = 0;
        } else {
          unitValue ||= tells.of(code >> 2);
          const surely = meet(code);
          if (surely > unitMet) unitMet = surely;
          met += surely;
        }
      }
      return { phrase: best, covered: total > 0 ? worth(ever, values) / total : 0 };
    };
  };
  return {
    put: (service, phrases) => {
      starts.put(service, codes.length());
      for (const code of codesOf(phrases, register)) codes.push(code);
      ends.put(service, codes.length());
      tells.forget();
    },
    closeness,
  };
}
