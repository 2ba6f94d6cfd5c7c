import type { Operation } from "#processes";
import { announceLetter } from "./announce-letter.ts";
import { createLetter } from "./create-letter.ts";
import { evaluate } from "./evaluate.ts";
import type { Operate } from "./operation-run.ts";
import { recordDelivery } from "./record-delivery.ts";
import { refund } from "./refund.ts";
import { requestCorrection } from "./request-correction.ts";
import { sendMessage } from "./send-message.ts";

/** What a process can have done, by the name it uses. A new one is a file and a line. */
export const OPERATIONS: Record<Operation, Operate> = {
  evaluate,
  "create-letter": createLetter,
  "announce-letter": announceLetter,
  "send-message": sendMessage,
  "request-correction": requestCorrection,
  "record-delivery": recordDelivery,
  refund,
};
