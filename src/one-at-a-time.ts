/** Within this process those of one name follow each other, and each sees what the one before has done or failed to do. */
export const oneAtATime = () => {
  const last = new Map<string, Promise<void>>();
  return <Result>(name: string, turn: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(turn);
    // What it came to, such as a case, is not kept until the next one comes.
    last.set(name, mine.then(forgotten, forgotten));
    return mine;
  };
};

const forgotten = (): void => {};
