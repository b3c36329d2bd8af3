/** What a field holds is typed over, where a tap would leave the caret behind it. */
export const selectAll = (event: FocusEvent): void => (event.target as HTMLInputElement).select();
