import { z } from 'zod';
import { type Language, saidIn } from '../hearing/languages.ts';
import { button, type Meaning } from '../teams/card/buttons.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { meaningNames } from './first-words-cards.ts';

const twoLanguages = defineCard(
  'shared/two-languages',
  z.strictObject({
    rtl: z.boolean(),
    title: z.string(),
    words: z.string(),
    english: z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) }),
  }),
);

type Choice = Exclude<Meaning, 'ask-question' | 'as-typed'> | 'help' | 'continue';

/** Some in a shorter form, because both languages stand on one button. */
const english: Readonly<Record<Choice, string>> = {
  ...meaningNames,
  question: 'Ask a question',
  consent: 'Pupil’s papers',
  help: 'What I can do',
  continue: 'Continue my form',
};

/** The ways that there are, for somebody who wrote in another language: in theirs and in English, the likeliest first. */
export const askInTwoLanguages = (
  between: readonly (Meaning | 'help')[],
  { draft, open, language }: { draft: string; open?: string | undefined; language: Language },
): Shown => {
  const { name, rtl, which, form, buttons } = saidIn[language];
  const titled = (choice: Choice): string => `${buttons[choice]} / ${english[choice]}`;
  const chosen = [...new Set(between)].filter(
    (each) => each !== 'ask-question' && each !== 'as-typed' && each !== 'help',
  );
  const title = 'Which of these do you need?';
  const card = twoLanguages.render({
    rtl,
    title: which,
    words: form,
    english: {
      title,
      lines: [
        {
          words: `The form is in English, but you can answer in ${name}. I keep what you wrote, whichever you choose.`,
        },
        { words: 'If people’s information was lost, sent, seen or destroyed by mistake, report it.' },
      ],
    },
  });
  return show(card, title, [
    ...chosen.map((each, at) =>
      button(titled(each), { do: 'mean', meaning: each, draft }, at === 0 ? 'positive' : 'default'),
    ),
    button(titled('help'), { do: 'show', show: 'help', draft }),
    ...(open === undefined ? [] : [button(titled('continue'), { do: 'resume', draft: open })]),
  ]);
};
