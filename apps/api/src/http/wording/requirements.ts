import type { Wording } from '.';

/** One sentence for each requirement of libs/law; {name} takes from what is missing. */
export const REQUIREMENTS_ZH: Wording = {};

export const REQUIREMENTS_EN: Wording = {};
