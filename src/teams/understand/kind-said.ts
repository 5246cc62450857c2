import { type BreachKind, breachKinds } from '../../domain/breach/report/breach-kinds.ts';
import { hear } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';

/** From here nobody is asked which kind of breach their words tell of: they are shown it, and can go back. */
const plainEnough = 0.6;

/** The kind of breach that the words make plain. */
export const kindSaid = (words: string): BreachKind | undefined => {
  const [likeliest] = hear(words, hearing()).kinds;
  return likeliest && likeliest.sure >= plainEnough ? breachKinds.find((kind) => kind === likeliest.is) : undefined;
};
