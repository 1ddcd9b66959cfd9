/** What passes between the runner and a function's thread. Events and answers cross as JSON text, as they do in Lambda. */
export type Call = { id: number; event: string; requestId: string; deadline: number };

export type Reply =
  | { id: number; answer: string | undefined }
  | { id: number; errorType: string; errorMessage: string; trace: string[] };

export type FunctionFacts = {
  module: string;
  exportName: string;
  name: string;
  /** What its lines in the log begin with. */
  label: string;
  arn: string;
  memoryMegabytes: number;
};
