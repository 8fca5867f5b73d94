const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Whether a citizen's identity number ends in the check digit GB 11643-1999 reckons from its first seventeen. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

/** Letters that look like figures are left out: I, O, S, V, Z. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a unified social credit code ends in the check character GB 32100-2015 reckons from its first seventeen. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18 || [...text].some((one) => !CODE_CHARACTERS.includes(one))) return false;
  let sum = 0;
  let weight = 1;
  for (const one of text.slice(0, 17)) {
    sum += CODE_CHARACTERS.indexOf(one) * weight;
    weight = (weight * 3) % 31;
  }
  return CODE_CHARACTERS[(31 - (sum % 31)) % 31] === text[17];
}
