/** A count as people read it: `12,400`. */
export const inThousands = (count: number): string => count.toLocaleString('en-GB');
