/** Notes why a process cannot run, in words a Loki understands, at the element it is about. */
export type Report = (element: string, problem: string) => void;
