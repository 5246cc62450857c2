/** Keeps what was last set under a key for a while, and at most `most` keys: the longest unset one is forgotten first. */
export interface Recent<Value> {
  get(key: string, now: Date): Value | undefined;
  set(key: string, value: Value, now: Date): void;
}

/** `keepMs` counts from when it was set; to read it does not prolong it. */
export const createRecent = <Value>({ keepMs, most = 10_000 }: { keepMs: number; most?: number }): Recent<Value> => {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get: (key, now) => {
      const found = kept.get(key);
      return found && now.getTime() < found.until ? found.value : undefined;
    },
    set: (key, value, now) => {
      kept.delete(key);
      kept.set(key, { value, until: now.getTime() + keepMs });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
};
