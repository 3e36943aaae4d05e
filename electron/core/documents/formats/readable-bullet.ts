/** Bullets are signs of symbol fonts, which mean nothing in any other font; Word's round one is the letter o. */
export function readableBullet(text: string): string {
  const sign = text.trim();
  return /^[o§·\p{Co}\p{Cc}]$/u.test(sign) ? '•' : sign;
}
