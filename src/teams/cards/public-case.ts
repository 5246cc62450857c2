import { anyCase, type Case } from '../../domain/breach/breach.ts';
import { type WithoutPersonal, withoutPersonal } from '../../domain/personal-data.ts';

/** A case as everyone in a channel may see it: the compiler knows of no personal field in it. */
export type PublicCase = WithoutPersonal<Case>;
export type PublicBreach = Extract<PublicCase, { type: 'breach' }>;

export const publicCase = (about: Case): PublicCase => withoutPersonal(anyCase, about);
