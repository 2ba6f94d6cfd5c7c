export { AppError, type ErrorCode, isAppError } from "./app-error.ts";
