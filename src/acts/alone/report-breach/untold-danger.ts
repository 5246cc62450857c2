import type { Draft } from '../../../desk/ports/drafts.ts';
import { dangers, isDanger } from '../../../domain/breach/report/danger.ts';

/** Whether a new report says that somebody may be in danger and has not been sent: nobody has been told. */
export const isUntoldDanger = ({ about, typed }: Pick<Draft, 'about' | 'typed'>): boolean =>
  about === null && isDanger({ danger: dangers.find((each) => each === typed['danger']) });
