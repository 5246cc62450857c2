/** A business "no" is a value: the caller decides how to show it. Faults are thrown instead. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly words: string };

/** Fits every `Outcome` of its value, whatever that may be refused for. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** `code` is for logs and switches and never changes with the wording; `words` are for the person and hold no personal data. */
export const refuse = <Code extends string>(code: Code, words: string): { ok: false; code: Code; words: string } => ({
  ok: false,
  code,
  words,
});
