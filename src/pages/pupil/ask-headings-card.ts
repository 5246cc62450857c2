import type { HeadingsAsked } from '../../desk/pupil-uploads.ts';
import { columnNames } from '../../domain/consent/import/columns.ts';
import { type Block, facts, heading, hint, pick, warnings } from '../../teams/card/blocks.ts';
import { button } from '../../teams/card/buttons.ts';
import { cardOf } from '../../teams/card/card-of.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';

/** As many questions as a card may have. */
const mostAtOnce = 5;
const mostLetters = 60;

/** Which columns a list's headings are. Nothing is preset: a heading is never guessed. */
export const askHeadingsCard = ({ upload, ask, free, problem }: HeadingsAsked): Shown => {
  const now = ask.slice(0, mostAtOnce);
  const choices = [
    { title: 'None of them: leave it out', value: 'left-out' },
    ...free.map((column) => ({ title: columnNames[column], value: column })),
  ];
  const title = ask.length === 1 ? 'Which column is this?' : 'Which columns are these?';
  const blocks: Block<string>[] = [
    heading(title),
    ...(problem === undefined ? [] : [warnings([problem])]),
    hint(
      `I do not know ${ask.length === 1 ? 'a heading' : `${ask.length} headings`} of your list. Nothing is imported yet.`,
    ),
    hint('I remember your answer for your organisation. I keep the list for an hour.'),
    // The heading stands apart from the question, because Markdown is read in a label.
    ...now.flatMap(({ at, heading: words }) => [
      facts([{ name: `Column ${at + 1} of your list`, answer: words.slice(0, mostLetters) }]),
      pick(`heading-${at}`, `What is column ${at + 1}?`, choices, { prompt: 'Choose' }),
    ]),
  ];
  return show(cardOf(blocks), title, [
    button('Go on', { do: 'import', upload, choice: 'name-columns' }, 'positive'),
    button('Discard', { do: 'import', upload, choice: 'discard' }),
  ]);
};
