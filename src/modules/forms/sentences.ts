import type { FieldType } from "./definition.ts";
import type { ProblemKind } from "./fields/field-kind.ts";
import type { PartName } from "./words.ts";

/**
 * Sentences about a problem. `{subject}` is the quoted label; other names are the problem's values,
 * written for people. A key is the kind of problem, more closely with the type of the field
 * ("missing choice") or the part it is about ("missing day").
 */
export type Sentences = Readonly<
  Record<ProblemKind, string> &
    Record<
      `missing ${PartName}` | "missing choices" | "missing born person" | "whole number",
      string
    > &
    Partial<Record<`${"missing" | "invalid"} ${FieldType}`, string>>
>;

const germanYesNo = "{subject}: Bitte „Ja“ oder „Nein“ auswählen.";
const germanDeclaration = "Bitte bestätigen: {subject}";

export const germanSentences = {
  missing: "{subject}: Bitte ausfüllen.",
  "missing number": "{subject}: Bitte eine Zahl eingeben.",
  "missing date": "{subject}: Bitte Tag, Monat und Jahr eingeben.",
  "missing choice": "{subject}: Bitte eine Möglichkeit auswählen.",
  "missing choices": "{subject}: Bitte mindestens eine Möglichkeit auswählen.",
  "missing yesNo": germanYesNo,
  "missing address": "{subject}: Bitte Straße, Hausnummer, Postleitzahl und Ort eingeben.",
  "missing person": "{subject}: Bitte Vornamen und Familiennamen eingeben.",
  "missing born person": "{subject}: Bitte Vornamen, Familiennamen und Geburtsdatum eingeben.",
  "missing email": "{subject}: Bitte eine E-Mail-Adresse eingeben.",
  "missing phone": "{subject}: Bitte eine Telefonnummer eingeben.",
  "missing iban": "{subject}: Bitte die IBAN eingeben.",
  "missing declaration": germanDeclaration,
  "missing file": "{subject}: Bitte eine Datei auswählen.",
  "missing group": "{subject}: Hier fehlen Einträge (mindestens {limit}).",
  "missing day": "{subject}: Der Tag fehlt.",
  "missing month": "{subject}: Der Monat fehlt.",
  "missing year": "{subject}: Das Jahr fehlt.",
  "missing street": "{subject}: Die Straße fehlt.",
  "missing houseNumber": "{subject}: Die Hausnummer fehlt.",
  "missing postcode": "{subject}: Die Postleitzahl fehlt.",
  "missing town": "{subject}: Der Ort fehlt.",
  "missing givenNames": "{subject}: Die Vornamen fehlen.",
  "missing familyName": "{subject}: Der Familienname fehlt.",
  "missing birthDate": "{subject}: Das Geburtsdatum fehlt.",
  invalid: "{subject}: So passt die Eingabe nicht. Bitte prüfen Sie die Schreibweise.",
  "invalid number": "{subject}: Bitte nur eine Zahl eingeben, zum Beispiel 12.",
  "invalid date": "{subject}: Bitte nur Ziffern eingeben, zum Beispiel 31, 12 und 2026.",
  "invalid choice": "{subject}: Bitte eine der angebotenen Möglichkeiten auswählen.",
  "invalid yesNo": germanYesNo,
  "invalid address": "{subject}: Eine Postleitzahl hat fünf Ziffern, zum Beispiel 45657.",
  "invalid person": "{subject}: Bitte so eingeben, wie es im Ausweis steht, ohne Sonderzeichen.",
  "invalid email":
    "{subject}: Bitte die vollständige Adresse eingeben, zum Beispiel name@example.org.",
  "invalid phone":
    "{subject}: Bitte die ganze Nummer mit Vorwahl eingeben, zum Beispiel 030 23125 123.",
  "invalid iban": "{subject}: Eine IBAN besteht nur aus Buchstaben und Ziffern.",
  "invalid declaration": germanDeclaration,
  check: "{subject}: Das passt nicht zu Ihren anderen Angaben. Bitte prüfen Sie es.",
  "too-long": "{subject}: Das ist zu lang. Möglich sind {limit} Zeichen, es sind {length}.",
  "too-small": "{subject}: Der Wert muss mindestens {limit} sein.",
  "too-large": "{subject}: Der Wert darf höchstens {limit} sein.",
  "too-many-decimals": "{subject}: Bitte höchstens {limit} Stellen nach dem Komma eingeben.",
  "whole number": "{subject}: Bitte eine ganze Zahl ohne Komma eingeben.",
  "no-such-day": "{subject}: Diesen Tag gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
  "year-digits": "{subject}: Bitte das Jahr mit vier Ziffern eingeben, zum Beispiel 2026.",
  "too-early": "{subject}: Der Tag darf nicht vor dem {limit} liegen.",
  "too-late": "{subject}: Der Tag darf nicht nach dem {limit} liegen.",
  "in-the-past": "{subject}: Der Tag darf nicht in der Vergangenheit liegen.",
  "in-the-future": "{subject}: Der Tag darf nicht in der Zukunft liegen.",
  "not-of-town": "{subject}: {postcode} liegt nicht in dem Ort, für den dieser Antrag gilt.",
  "iban-country": "{subject}: Eine IBAN beginnt mit zwei Buchstaben für das Land, hier mit DE.",
  "iban-length": "{subject}: Eine IBAN mit {country} hat {limit} Zeichen, es sind {length}.",
  "iban-check-digits":
    "{subject}: Darin ist ein Tippfehler. Bitte vergleichen Sie die IBAN mit Ihrer Bankkarte.",
  "file-kind":
    "{subject}: „{name}“ ist keine Datei der Art {kinds}. Bitte wählen Sie eine andere Datei.",
  "file-too-large": "{subject}: „{name}“ ist zu groß. Eine Datei darf höchstens {limit} MB haben.",
  "file-empty": "{subject}: „{name}“ ist leer. Bitte wählen Sie eine andere Datei.",
  "file-cut-off":
    "{subject}: „{name}“ ist nicht vollständig angekommen. Bitte laden Sie die Datei noch einmal hoch.",
  "file-not-kept":
    "{subject}: „{name}“ konnten wir gerade nicht speichern. Ihre anderen Angaben sind noch da. Bitte versuchen Sie es später noch einmal.",
  "file-infected":
    "{subject}: In „{name}“ wurde Schadsoftware gefunden. Bitte entfernen Sie die Datei und prüfen Sie Ihr Gerät.",
  "file-gone":
    "{subject}: „{name}“ liegt nicht mehr vor. Bitte laden Sie die Datei noch einmal hoch.",
  "too-many-files": "{subject}: Das sind zu viele Dateien. Möglich sind höchstens {limit}.",
} satisfies Sentences;

const englishYesNo = "{subject}: Please choose “Yes” or “No”.";
const englishDeclaration = "Please confirm: {subject}";

export const englishSentences = {
  missing: "{subject}: Please fill this in.",
  "missing number": "{subject}: Please enter a number.",
  "missing date": "{subject}: Please enter day, month and year.",
  "missing choice": "{subject}: Please choose one of the options.",
  "missing choices": "{subject}: Please choose at least one of the options.",
  "missing yesNo": englishYesNo,
  "missing address": "{subject}: Please enter street, house number, postcode and town.",
  "missing person": "{subject}: Please enter given names and family name.",
  "missing born person": "{subject}: Please enter given names, family name and date of birth.",
  "missing email": "{subject}: Please enter an email address.",
  "missing phone": "{subject}: Please enter a phone number.",
  "missing iban": "{subject}: Please enter the IBAN.",
  "missing declaration": englishDeclaration,
  "missing file": "{subject}: Please choose a file.",
  "missing group": "{subject}: Entries are missing (at least {limit}).",
  "missing day": "{subject}: The day is missing.",
  "missing month": "{subject}: The month is missing.",
  "missing year": "{subject}: The year is missing.",
  "missing street": "{subject}: The street is missing.",
  "missing houseNumber": "{subject}: The house number is missing.",
  "missing postcode": "{subject}: The postcode is missing.",
  "missing town": "{subject}: The town is missing.",
  "missing givenNames": "{subject}: The given names are missing.",
  "missing familyName": "{subject}: The family name is missing.",
  "missing birthDate": "{subject}: The date of birth is missing.",
  invalid: "{subject}: This does not look right. Please check the spelling.",
  "invalid number": "{subject}: Please enter just a number, for example 12.",
  "invalid date": "{subject}: Please enter digits only, for example 31, 12 and 2026.",
  "invalid choice": "{subject}: Please choose one of the options shown.",
  "invalid yesNo": englishYesNo,
  "invalid address": "{subject}: A postcode has five digits, for example 45657.",
  "invalid person":
    "{subject}: Please enter it as it is printed on the identity card, without symbols.",
  "invalid email": "{subject}: Please enter the complete address, for example name@example.org.",
  "invalid phone":
    "{subject}: Please enter the whole number with area code, for example 030 23125 123.",
  "invalid iban": "{subject}: An IBAN has only letters and digits.",
  "invalid declaration": englishDeclaration,
  check: "{subject}: This does not match your other answers. Please check it.",
  "too-long": "{subject}: This is too long. {limit} characters are possible, these are {length}.",
  "too-small": "{subject}: The value must be at least {limit}.",
  "too-large": "{subject}: The value must be at most {limit}.",
  "too-many-decimals": "{subject}: Please enter at most {limit} decimal places.",
  "whole number": "{subject}: Please enter a whole number.",
  "no-such-day": "{subject}: This day does not exist. Please check day, month and year.",
  "year-digits": "{subject}: Please enter the year with four digits, for example 2026.",
  "too-early": "{subject}: The day must not be before {limit}.",
  "too-late": "{subject}: The day must not be after {limit}.",
  "in-the-past": "{subject}: The day must not be in the past.",
  "in-the-future": "{subject}: The day must not be in the future.",
  "not-of-town": "{subject}: {postcode} is not in the town this application is for.",
  "iban-country": "{subject}: An IBAN begins with two letters for the country, here DE.",
  "iban-length": "{subject}: An IBAN with {country} has {limit} characters, these are {length}.",
  "iban-check-digits": "{subject}: There is a typing error. Please compare it with your bank card.",
  "file-kind": "{subject}: “{name}” is no file of the kind {kinds}. Please choose another file.",
  "file-too-large": "{subject}: “{name}” is too large. A file may have {limit} MB at most.",
  "file-empty": "{subject}: “{name}” is empty. Please choose another file.",
  "file-cut-off": "{subject}: “{name}” did not arrive completely. Please upload the file again.",
  "file-not-kept":
    "{subject}: We cannot save “{name}” at the moment. Your other answers are still there. Please try again later.",
  "file-infected":
    "{subject}: Malware was found in “{name}”. Please remove the file and check your device.",
  "file-gone": "{subject}: “{name}” is not here any more. Please upload the file again.",
  "too-many-files": "{subject}: These are too many files. {limit} are possible at most.",
} satisfies Sentences;
