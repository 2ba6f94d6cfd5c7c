/**
 * What checks of forms say in English to those who write packages by hand, for those who edit them
 * here; everything else is German already.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^when: "(.+)" is asked later$/,
    "In der Bedingung kommt „$1“ vor, das erst später gefragt wird.",
  ],
  [/^when: nothing is called "(.+)"$/, "In der Bedingung kommt „$1“ vor, das es nicht mehr gibt."],
  [
    /^option (.+): "(.+)" is asked later$/,
    "Bei der Antwort „$1“ kommt „$2“ vor, das erst später gefragt wird.",
  ],
  [
    /^option (.+): nothing is called "(.+)"$/,
    "Bei der Antwort „$1“ kommt „$2“ vor, das es nicht mehr gibt.",
  ],
  [
    /^check (.+): nothing is called "(.+)"$/,
    "Bei der Prüfung „$1“ kommt „$2“ vor, das es nicht mehr gibt.",
  ],
  [/^(?:\w+): nothing is called "(.+)"$/, "Hier kommt „$1“ vor, das es nicht mehr gibt."],
  [/^(?:[\w ]+): "(.+)" is asked later$/, "Hier kommt „$1“ vor, das erst später gefragt wird."],
  [
    /^(?:[\w -]+): not understood at character (\d+)$/,
    "Der Ausdruck ist ab Zeichen $1 nicht verständlich.",
  ],
  [
    /^an exit page asks nothing$/,
    "Auf einer Seite, an der der Weg endet, kann nichts gefragt werden.",
  ],
  [
    /^nobody gets past an exit without condition$/,
    "Hier endet der Weg für alle. Geben Sie der Seite eine Bedingung.",
  ],
  [/^this id is used more than once$/, "Das gibt es doppelt."],
  [/^min is larger than max$/, "Die Untergrenze ist größer als die Obergrenze."],
  [/^options: .*$/, "Eine Auswahl braucht mindestens zwei Antworten."],
  [/^pages: .*$/, "Ein Formular braucht mindestens eine Seite."],
  [/^fields: .*$/, "Hier braucht es mindestens eine Frage."],
  [/^blocks: .*$/, "Ein Brief braucht mindestens einen Teil."],
];

/** A problem of a package in words for a clerk. */
export function problemWords(problem: string): string {
  const known = WORDS.find(([pattern]) => pattern.test(problem));
  return known ? problem.replace(known[0], known[1]) : problem;
}
