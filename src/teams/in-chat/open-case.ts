import type { CasePage } from '../../domain/breach/case-pages.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { casePage } from '../cards/case-pages/case-page.ts';
import { messageCard } from '../cards/message-card.ts';
import type { ConverseNeeds } from '../converse.ts';
import type { Shown } from '../incoming.ts';

type Needs = Pick<ConverseNeeds, 'desk' | 'organisations' | 'clock'>;

interface Opening {
  readonly reference: string;
  readonly page?: CasePage | undefined;
  readonly person: Person;
}

/** One page of a case. That it was read is recorded before anything is shown. */
export const openPage = async (
  { desk, organisations, clock }: Needs,
  { reference, page = 'report', person }: Opening,
): Promise<Outcome<Shown>> => {
  const found = await desk.readCase({ reference, person, page });
  if (!found.ok) return found;
  const organisation = organisations.find((each) => each.id === found.value.organisation);
  if (!organisation) return refuse('no-organisation', 'The organisation of this report is no longer served here.');
  const read = page === 'history' ? await desk.whoHasRead({ reference, person }) : undefined;
  const readings = read?.ok ? read.value : undefined;
  return ok(casePage(page, found.value, { organisation, person, readings, now: clock.now() }));
};

export const showCase = async (needs: Needs, opening: Opening): Promise<Shown> => {
  const opened = await openPage(needs, opening);
  return opened.ok ? opened.value : messageCard('Not found', [opened.words]);
};
