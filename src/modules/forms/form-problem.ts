/** Why a form cannot be published, for those who write it. */
export type FormProblem = {
  /** Id of the page, field or step it is about. */
  element: string;
  problem: string;
};
