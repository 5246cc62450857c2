/** Below this length a vowel tells two names apart: Kate and Kit, Liam and Leam. */
const vowelsCountBelow = 5;

/** One spelling for what is said alike: Smyth and Smith, Katherine and Catherine, Mohammed and Muhamad, Jordon and Jordan. */
export const soundOf = (folded: string): string => {
  const sound = folded
    .replace(/ph/g, 'f')
    .replace(/(?<=[aeiouy])h/g, '')
    .replace(/th(?=[mo])/g, 't')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/[cz](?!h)/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)e$/, '');
  return folded.length < vowelsCountBelow ? sound : sound.replace(/(?<=.)[aeiou]+/g, 'a');
};
