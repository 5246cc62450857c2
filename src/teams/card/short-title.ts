/** Teams cuts a longer title of a button off on a phone. */
const longestTitle = 38;

/** `room` is kept free for what follows it, in characters. */
export const shortTitle = (title: string, room = 0): string => {
  const most = longestTitle - room;
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
};
