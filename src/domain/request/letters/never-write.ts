/**
 * Stands above whatever is typed to be told to a requester. The letters leave such a reason unnamed; naming it in somebody’s
 * own words would tell what it protects (Data Protection Act 2018 Sch. 2 para. 2, Sch. 3 and Sch. 4 para. 3).
 */
export const neverWrite =
  'They may read this, so do not write that there is a concern about harm or abuse, that a crime is looked into, or that somebody was adopted, nor who told us of it.';
