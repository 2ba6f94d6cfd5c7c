import * as z from "zod";

/** Words joined by hyphens; ids never change and are unique within their package. */
export const packageElementId = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/,
    "ist keine Kennung (Buchstaben und Ziffern, Wörter mit Bindestrich)",
  );

/** Parameters are FEEL names, so they have no hyphen. */
export const parameterId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, "ist kein Name für Ausdrücke (camelCase ohne Bindestrich)");

/** Whole days or longer: nothing in a service is promised or kept by the hour. */
export const isoDuration = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, "ist keine Dauer wie P14D oder P1M");

export const isoDay = z.iso.date();
