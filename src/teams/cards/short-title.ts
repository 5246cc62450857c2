/** Teams cuts a longer title of a button off on a phone. */
const longestTitle = 38;

export const shortTitle = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
