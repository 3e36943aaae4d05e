import { InvalidArgumentError } from 'commander';

/** Reads a whole number of an option; `least` is the smallest that makes sense. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/u.test(value) || number < least || !Number.isSafeInteger(number))
      throw new InvalidArgumentError(`It must be a whole number from ${least} on.`);
    return number;
  };

/** Reads a share from 0 to 1. */
export function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}
