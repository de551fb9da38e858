// Of the scripts that run from right to left, the two that most devices have typefaces for.
const rightToLeft = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/gu;
/** Characters that steer direction and line breaks and show nothing. */
const control = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Whether a text is only spaces, punctuation and marks, which go with the letters beside them. */
export const hasNoDirection = (text: string): boolean => !letterOrDigit.test(text);

export const listMarks = (text: string): readonly string[] => text.match(mark) ?? [];

/** The text without marks, or as it is where it is nothing but marks. */
export const dropMarks = (text: string): string => text.replace(mark, '') || text;

/** The text without characters that show nothing, or as it is where there are no others. */
export const dropControls = (text: string): string => text.replace(control, '') || text;
