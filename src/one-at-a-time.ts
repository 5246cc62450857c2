/** Within this process those of one name follow each other, and each sees what the one before has done or failed to do. */
export const oneAtATime = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, turn: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(turn, turn);
    last.set(name, mine);
    return mine;
  };
};
