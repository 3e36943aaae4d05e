import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatInterval,
  formatNumber,
  formatPercent,
  formatRecordingTime,
  formatTime,
  getCollator,
} from '#shared/i18n/format.ts';
import { createTranslator } from '#shared/i18n/translator.ts';

const instant = '2026-11-22T05:52:00.000Z';
const space = /\s/g;

describe('figures', () => {
  it('are written as the language writes them', () => {
    expect(formatNumber('en', 12345.6)).toBe('12,345.6');
    expect(formatNumber('ru', 12345.6).replace(space, ' ')).toBe('12 345,6');
    expect(formatNumber('kk', 12345.6).replace(space, ' ')).toBe('12 345,6');
    expect(formatPercent('en', 0.714)).toBe('71%');
    expect(formatPercent('en', 0.9236, 1)).toBe('92.4%');
    expect(formatPercent('en', 1, 1)).toBe('100.0%');
    expect(formatPercent('en', 0, 1)).toBe('0.0%');
    // Not all, although it rounds to all.
    expect(formatPercent('en', 0.99973, 1)).toBe('99.97%');
    expect(formatPercent('en', 0.0002, 1)).toBe('0.02%');
    expect(formatPercent('en', 0.99999996, 1)).toBe('> 99.9999%');
    expect(formatPercent('en', 1e-9, 1)).toBe('< 0.0001%');
    expect(formatPercent('ru', 0.714).replace(space, ' ')).toBe('71 %');
    expect(formatBytes('en', 1_400_000)).toBe('1.4 MB');
    expect(formatBytes('en', 0)).toBe('0 kB');
  });

  it('give a coefficient with its interval, a real minus, and bounds that a decimal comma cannot blur', () => {
    expect(formatInterval('en', 0.71, [0.63, 0.78])).toBe('0.71 [0.63, 0.78]');
    expect(formatInterval('ru', -0.114, [-0.3, 0.08])).toBe('−0,11 [−0,30; 0,08]');
    expect(formatInterval('en', -0.003, [-0.004, 0.002])).toBe('0.00 [0.00, 0.00]');
    expect(formatInterval('kk', 1, null)).toBe('1,00');
  });
});

describe('dates', () => {
  it('are in words in all three languages, Kazakh included where the browser has none', () => {
    expect(formatDate('en', instant, 'UTC')).toBe('22 Nov 2026');
    expect(formatDate('ru', instant, 'UTC').replace(space, ' ')).toBe('22 нояб. 2026 г.');
    expect(formatDate('kk', instant, 'UTC')).toBe('2026 ж. 22 қар.');
    expect(formatTime('kk', instant, 'Asia/Almaty')).toBe('10:52');
    expect(formatRecordingTime(250_000)).toBe('00:04:10');
  });
});

describe('words', () => {
  it('sort as the language does', () => {
    expect(['қала', 'ауыл', 'әке', 'көше', '10', '9'].sort(getCollator('kk').compare)).toEqual(['9', '10', 'ауыл', 'әке', 'көше', 'қала']);
  });

  it('agree with their number', () => {
    const t = createTranslator('ru');
    expect([1, 3, 5, 21].map((count) => t('ui.tableCopied', { count }))).toEqual([
      'Скопирована 1 строка',
      'Скопированы 3 строки',
      'Скопировано 5 строк',
      'Скопирована 21 строка',
    ]);
  });
});
