/** What can be had as a document for a request: what is sent to the requester, to the school and to who advises. */
export const requestDocumentKinds = [
  'identity-letter',
  'authority-letter',
  'clarification-letter',
  'extension-letter',
  'fee-letter',
  'delay-letter',
  'refusal-letter',
  'school-consultation',
  'advice-request',
  'health-opinion-request',
  'reply-letter',
  'outcome-letter',
  'complaint-acknowledgement',
  'complaint-outcome',
  'passed-on-letter',
  'body-letter',
  'deceased-letter',
  'portable-copy',
] as const;
export type RequestDocumentKind = (typeof requestDocumentKinds)[number];
