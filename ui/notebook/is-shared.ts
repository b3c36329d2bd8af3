/** How the fragment of a link begins that holds a notebook. */
export const SHARED = "#n=";

export const isShared = (fragment: string): boolean => fragment.startsWith(SHARED);
