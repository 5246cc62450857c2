import { hearing } from './kept-hearing.ts';

// `npm run learn`: learns from the examples where they have changed, so that no message waits for it.
const { vocabulary, want, kind, matter } = hearing();
const classes = [want, kind, matter].reduce((sum, each) => sum + each.classes.length, 0);
process.stdout.write(`Learnt: ${vocabulary.size} features, ${classes} classes.\n`);
