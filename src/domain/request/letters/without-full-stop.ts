/** Words that somebody typed, before other punctuation: without the one full stop at their end, if they have it. */
export const withoutFullStop = (words: string): string => words.trimEnd().replace(/(?<!\.)\.$/, '');
