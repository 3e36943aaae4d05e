import { describe, expect, it } from 'vitest';
import { isMessageKey, type MessageKey } from '#shared/i18n/catalogue.ts';
import { HINTS, INTERVAL_REASONS, REASONS } from '#shared/statistics/answer.ts';
import { BINARY_COEFFICIENTS } from '#shared/statistics/binary/formulas.ts';
import { coefficientKey, hintKey, intervalReasonKey, reasonKey } from '#shared/statistics/message-keys.ts';
import { RELIABILITY_COEFFICIENTS } from '#shared/statistics/reliability/reliability-of.ts';

describe('what a statistic answers', () => {
  it('has words for every reason, hint and coefficient', () => {
    const keys: MessageKey[] = [...REASONS.map(reasonKey), ...INTERVAL_REASONS.map(intervalReasonKey), ...HINTS.map(hintKey)];
    const names: MessageKey[] = [...BINARY_COEFFICIENTS, ...RELIABILITY_COEFFICIENTS].map(coefficientKey);
    expect([...keys, ...names].filter((key) => !isMessageKey(key))).toEqual([]);
  });
});
