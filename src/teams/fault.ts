/** A word of code for the log, such as `ECONNRESET`, `429` or `TypeError`; never a message, which may quote a person. */
export const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'unknown';
  const { statusCode, code, name } = fault as Error & { statusCode?: unknown; code?: unknown };
  const said = [statusCode, code, name].map(String).find((word) => /^[\w.-]{1,60}$/.test(word) && word !== 'undefined');
  return said ?? 'unknown';
};
