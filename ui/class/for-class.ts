/** Whether a link asks a question or gives an answer, instead of opening a notebook. */
export const isForClass = (fragment: string): boolean => /^#(?:ask|q|a)=/.test(fragment);
