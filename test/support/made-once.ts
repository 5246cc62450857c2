/** Keeps what was made, for whoever asks for the very same again: samples are large, and many tests look at them. */
export const madeOnce = <Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): ((...given: Given) => Made) => {
  const kept: { readonly given: Given; readonly made: Made }[] = [];
  return (...given) => {
    const before = kept.find(
      (each) => each.given.length === given.length && each.given.every((one, at) => one === given[at]),
    );
    if (before) return before.made;
    const made = make(...given);
    kept.push({ given, made });
    return made;
  };
};
