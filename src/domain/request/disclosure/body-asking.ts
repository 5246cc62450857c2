import type { ConsentQuestion } from '../../consent/question.ts';
import type { Recipient } from '../../consent/recipients.ts';
import type { Body } from './bodies.ts';

const bodyOf: Partial<Record<Recipient, Body>> = { police: 'police', 'local-authority': 'council' };

/** The body that asks for a pupil's data, where the question is whether it may have it. */
export const bodyAsking = (question: ConsentQuestion | undefined): Body | undefined =>
  question?.about === 'share' ? bodyOf[question.with] : undefined;
