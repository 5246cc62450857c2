import type { Paper, PaperPart } from './paper.ts';

/** The paper as plain text, with lines under its headings. */
export const textOf = ({ drill, parts }: Paper): string =>
  `${[...(drill ? [drillWords] : []), ...parts.flatMap(linesOf)].join('\n')}\n`;

export const drillWords = 'DRILL: made up for practice. This is not a real breach.';

const linesOf = ({ is, words }: PaperPart): string[] => {
  switch (is) {
    case 'title':
      return [words, '='.repeat(words.length)];
    case 'section':
      return ['', words, '-'.repeat(words.length)];
    case 'question':
      return ['', `${words}:`];
    case 'note':
      return [`[${words}]`];
    case 'words':
      return [words];
  }
};
