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

/** Collects the phrases by which services are known. */
export type PhraseWriter = {
  /** Adds the phrases of the next service. */
  add: (phrases: readonly (readonly Unit[])[]) => void;
  /** Everything that was added, ready to be compared. */
  packed: () => PhraseStore;
};

export type PhraseStore = {
  /** Compares a question with the phrases of services, by their position. */
  closeness: (sought: Sought) => (service: number) => Closeness;
  /** Gives a service other phrases. */
  replace: (service: number, phrases: readonly (readonly Unit[])[]) => void;
};

const weightClass = (weight: number): number =>
  weight > 0.95 ? 0 : weight > 0.75 ? 1 : weight > 0.53 ? 2 : 3;

/** The terms of a unit, its key first: what the unit tells is read from it. */
const keyFirst = ({ keys: [key], terms }: Unit): string[] =>
  key === undefined
    ? [...terms.keys()]
    : [key, ...[...terms.keys()].filter((term) => term !== key)];

/** A list of numbers that grows without ever being copied at the end. */
function createCodes() {
  let numbers = new Int32Array(4_096);
  let length = 0;
  return {
    push: (code: number): void => {
      if (length === numbers.length) {
        const longer = new Int32Array(2 * length);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length] = code;
      length += 1;
    },
    length: () => length,
    numbers: () => numbers,
  };
}

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

export function createPhraseWriter(register: TermRegister): PhraseWriter {
  const codes = createCodes();
  const starts = createCodes();
  starts.push(0);
  return {
    add: (phrases) => {
      for (const code of codesOf(phrases, register)) codes.push(code);
      starts.push(codes.length());
    },
    packed: () => createPhraseStore(codes.numbers(), starts.numbers(), register),
  };
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
      const list = stoodFor[(places[code >> 2] ?? 0) - 1];
      if (!list) return 0;
      let most = 0;
      for (const { unit, weight } of list) {
        const surely = weight * (WEIGHTS[code & 3] ?? 0);
        if (surely > most) most = surely;
        if (surely > (inPhrase[unit] ?? 0)) inPhrase[unit] = surely;
        if (surely > (ever[unit] ?? 0)) ever[unit] = surely;
      }
      return most;
    },
  };
}

/**
 * Every question reads some ten thousand codes, so they are packed, and what a term stands for is
 * looked up by its number. `codes` of a service go from one of `starts` to the next, unless it was
 * given others since.
 */
function createPhraseStore(
  codes: Int32Array,
  starts: Int32Array,
  register: TermRegister,
): PhraseStore {
  const replaced = new Map<number, Int32Array>();
  /** By term: one more than its place in the list of what the last question seeks; 0: not sought. */
  let places = new Int32Array(register.count());
  /** By term: what it tells, as soon as it was asked for. */
  let tells = new Float64Array(register.count());
  let last: readonly number[] = [];

  const closeness = (sought: Sought) => {
    const { values, terms } = sought;
    for (const term of last) places[term] = 0;
    last = [...terms.keys()];
    last.forEach((term, place) => (places[term] = place + 1));
    const total = values.reduce((sum, value) => sum + value, 0);
    const { inPhrase, ever, meet } = createMeeting(sought, places);
    return (service: number): Closeness => {
      const own = replaced.get(service);
      const list = own ?? codes;
      const [from, to] = own ? [0, own.length] : [starts[service] ?? 0, starts[service + 1] ?? 0];
      let [best, onlySaid, unitValue, unitMet] = [0, 0, 0, 0];
      inPhrase.fill(0);
      ever.fill(0);
      for (let at = from; at < to; at += 1) {
        const code = list[at] ?? PHRASE_END;
        if (code === UNIT_END) {
          onlySaid += unitValue * (1 - unitMet);
          [unitValue, unitMet] = [0, 0];
        } else if (code === PHRASE_END) {
          const common = worth(inPhrase, values);
          const apart = ONLY_ASKED * (total - common) + ONLY_SAID * onlySaid;
          if (common > 0) best = Math.max(best, common / (common + apart));
          inPhrase.fill(0);
          onlySaid = 0;
        } else {
          unitValue ||= tells[code >> 2] ||= register.valueOf(code >> 2);
          unitMet = Math.max(unitMet, meet(code));
        }
      }
      return { phrase: best, covered: total > 0 ? worth(ever, values) / total : 0 };
    };
  };
  const replace: PhraseStore["replace"] = (service, phrases) => {
    replaced.set(service, Int32Array.from(codesOf(phrases, register)));
    [places, tells, last] = [
      new Int32Array(register.count()),
      new Float64Array(register.count()),
      [],
    ];
  };
  return { closeness, replace };
}
