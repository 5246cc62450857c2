/**
 * The answer of `work`, or a `TimeoutError` when `limitMs` passes first. `work` gets a signal that ends it then;
 * it is let go even when it does not listen.
 */
export const within = async <Answer>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> => {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('no answer within the limit', 'TimeoutError'));
      stop.abort();
    }, limitMs);
  });
  try {
    return await Promise.race([work(stop.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
