import { z } from 'zod';
import { requestForm } from '../../../domain/request/log/request-form.ts';
import { matters } from '../../../domain/request/matters.ts';

export const notSure = 'not-sure';

/** The form as it is asked: whoever is not sure what it is has it treated as a request for a copy (UK GDPR Art. 15). */
export const requestQuestions = requestForm.extend({
  matter: z
    .enum([...matters, notSure], { error: 'Choose the one that fits best. It can be changed later.' })
    .transform((said) => (said === notSure ? 'access' : said)),
});
