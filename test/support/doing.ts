import type { Asked, ChangeNeeds } from '../../src/desk/change-breach.ts';
import { type DecidedAbout, type Decision, decide, type RecordOf } from '../../src/desk/decide.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Outcome } from '../../src/domain/outcome.ts';

/** Asks the desk what an act asks it when its form is sent. `givenAt` is when the form was opened, now where nothing is said. */
export const doing = <About extends DecidedAbout, Answers>(
  needs: ChangeNeeds | Pick<Desk, 'decide'>,
  { decision }: { readonly decision: Decision<About, Answers> },
  {
    answers,
    givenAt,
    tickedAt = {},
    ...asked
  }: Asked & { readonly answers: Answers; readonly givenAt?: Date; readonly tickedAt?: Readonly<Record<string, Date>> },
): Promise<Outcome<RecordOf[About], string>> => {
  const deciding = { ...asked, decision, answers, given: { startedAt: givenAt ?? new Date(8.64e15), tickedAt } };
  return 'decide' in needs ? needs.decide(deciding) : decide(needs, deciding);
};
