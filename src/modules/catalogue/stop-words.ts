import { fold } from "./fold.ts";

const GERMAN =
  "ich du er sie es wir ihr man mein meine meinen meinem meiner meines unser unsere unseren dein deine der die das den dem des ein eine einen einem einer eines und oder aber wie wo was wann wer welche welcher welches wohin warum muss müssen will wollen möchte möchten kann können soll darf bin bist ist sind war habe hat haben hatte wurde werden für von vom zu zum zur im am an auf aus bei beim mit nach ohne um über unter als auch noch bitte gern jetzt neu neue neuen neuer neues beantragen beantrage antrag stellen brauche brauchen bekomme bekommen mir mich sich";
const ENGLISH =
  "i you he she it we they my your our the a an and or how where what when who which do does can could must need want would like to for of in on at with from is are was were have has had am be get me please apply order new";

/** Words that say nothing about which service is meant, folded. */
export const stopWords: ReadonlySet<string> = new Set(`${GERMAN} ${ENGLISH}`.split(" ").map(fold));
