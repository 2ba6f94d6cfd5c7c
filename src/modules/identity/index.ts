export {
  beginSignIn,
  type BegunSignIn,
  type SignInOptions,
  type SignInRequest,
} from "./begin-sign-in.ts";
export { completeSignIn, type SignInCallback, type SignInOutcome } from "./complete-sign-in.ts";
export { identityJobs, scheduleClearing } from "./ended-sign-ins.ts";
export { may, whyNot } from "./permissions/may.ts";
export type {
  ActionOn,
  CaseThing,
  InboxThing,
  PackageDraftThing,
  RefundThing,
  SearchWordsThing,
  TaskThing,
  Thing,
  TillThing,
  Work,
  WorkshopThing,
} from "./permissions/things.ts";
export { nameOfPerson, type PersonAttributes } from "./person-attributes.ts";
export { prefillValues } from "./prefill.ts";
export type { AccountProvider } from "./providers/contract.ts";
export { createServicekonto } from "./providers/servicekonto/servicekonto.ts";
export { createStaffDirectory } from "./providers/staff-directory/staff-directory.ts";
export { safeReturnTo } from "./return-to.ts";
export type { CitizenSession, Session, StaffSession } from "./session.ts";
export {
  findSession,
  type Keeper,
  type OpenedSession,
  type SessionQuestion,
  signOut,
  signOutEverywhere,
} from "./sessions.ts";
export { type Role, ROLES, type StaffMember } from "./staff-member.ts";
export { listStaff } from "./staff.ts";
export {
  issueTicket,
  newTicketBinding,
  redeemTicket,
  type TicketBinding,
  type TicketPresented,
  type TicketRequest,
} from "./tickets.ts";
export {
  isAtLeast,
  type ProvenLevel,
  stepUpNeeded,
  TRUST_LEVELS,
  type TrustLevel,
} from "./trust-level.ts";
