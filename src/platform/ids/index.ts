export { newId } from "./new-id.ts";
export { newReference, parseReference, type ReferenceParts } from "./reference.ts";
export { newSecretWord, normaliseSecretWord } from "./secret-word.ts";
