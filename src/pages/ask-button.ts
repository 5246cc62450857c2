import type { Day } from '../domain/deadlines/day-words.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { askedOn, hasNobodyToAsk } from '../domain/question/who-answers.ts';
import { button } from '../teams/card/buttons.ts';
import { plain } from '../teams/card/safe-text.ts';
import type { Button } from '../teams/card/show.ts';

/** Who asks, where and on which day; `draft` keeps the question in their own words. */
export interface Asking {
  readonly organisation: Organisation | undefined;
  readonly askerId: string;
  readonly draft: string;
  readonly today: Day;
}

/** One press sends the question, in the words in which it was asked. None where there is nobody but whoever asks. */
export const askButton = ({ organisation, askerId, today, draft }: Asking): Button | undefined => {
  const carries = { do: 'mean', meaning: 'ask-question', draft } as const;
  if (!organisation) return button('Ask a person', carries);
  if (hasNobodyToAsk(organisation, today, askerId)) return undefined;
  const { answerer } = askedOn(organisation, today, askerId);
  return button(answerer ? `Ask ${firstName(answerer.name)}` : 'Ask a person', carries);
};

const firstName = (name: string): string => plain(name.split(' ')[0] ?? name);
