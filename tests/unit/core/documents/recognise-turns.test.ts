import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';

/** Speaker, time in seconds, label and words of every turn. */
function turnsOf(text: string, patterns: string[] = []) {
  return recogniseTurns(text, patterns).map(({ start, contentStart, end, speaker, timeMs }) => [
    speaker,
    timeMs === null ? null : timeMs / 1000,
    text.slice(start, contentStart),
    text.slice(contentStart, end),
  ]);
}

describe('who speaks', () => {
  test('names and letters before a colon, in three languages', () => {
    expect(turnsOf('И: Где вы живёте?\nР: В Алматы.\nИ: Давно?\nР: Да. Мама говорит: приезжай.')).toEqual([
      ['И', null, 'И: ', 'Где вы живёте?'],
      ['Р', null, 'Р: ', 'В Алматы.'],
      ['И', null, 'И: ', 'Давно?'],
      ['Р', null, 'Р: ', 'Да. Мама говорит: приезжай.'],
    ]);
    expect(turnsOf('Сұхбаткер: Сәлеметсіз бе?\nРеспондент: Сәлем.').map(([speaker]) => speaker)).toEqual(['Сұхбаткер', 'Респондент']);
  });

  test('a turn goes on over paragraphs until the next label', () => {
    expect(turnsOf('I: Hello?\n\nR: I was\nborn here.\n\nI: And?\nR: yes').map((turn) => turn[3])).toEqual([
      'Hello?',
      'I was\nborn here.',
      'And?',
      'yes',
    ]);
  });

  test('names in brackets; what is heard is no name', () => {
    expect(turnsOf('[Айгүл] Сәлем\n[смеётся]\n[Иван] Привет\n[Айгүл] Да').map(([speaker]) => speaker)).toEqual(['Айгүл', 'Иван', 'Айгүл']);
  });

  test('plays: a name and a full stop, a remark, several people at once', () => {
    expect(turnsOf('ЛОПАХИН. Пришел поезд.\nДУНЯША. Скоро два.\nЛОПАХИН. Да.\nДУНЯША. Вот.').map(([speaker]) => speaker)).toEqual([
      'ЛОПАХИН',
      'ДУНЯША',
      'ЛОПАХИН',
      'ДУНЯША',
    ]);
    expect(turnsOf('Анна (смеётся): да\nПётр: нет\nАнна: ну').map(([speaker]) => speaker)).toEqual(['Анна', 'Пётр', 'Анна']);
  });

  test('cells of a table: the name, a tab, the words', () => {
    expect(turnsOf('Speaker 1\tHello\nSpeaker 2\tHi\nSpeaker 1\tBye').map(([speaker]) => speaker)).toEqual([
      'Speaker 1',
      'Speaker 2',
      'Speaker 1',
    ]);
  });

  test('a name in capitals or a role on a line of its own, over what is said', () => {
    expect(
      turnsOf('Интервью 3\n\nИНТЕРВЬЮЕР\nГде вы живёте?\n\nАЙГУЛЬ\nВ Алматы.\nНа окраине.\n\nИНТЕРВЬЮЕР\nДавно?\n\nАЙГУЛЬ\nДа.'),
    ).toEqual([
      ['ИНТЕРВЬЮЕР', null, 'ИНТЕРВЬЮЕР\n', 'Где вы живёте?'],
      ['АЙГУЛЬ', null, 'АЙГУЛЬ\n', 'В Алматы.\nНа окраине.'],
      ['ИНТЕРВЬЮЕР', null, 'ИНТЕРВЬЮЕР\n', 'Давно?'],
      ['АЙГУЛЬ', null, 'АЙГУЛЬ\n', 'Да.'],
    ]);
    expect(turnsOf('Сұхбаткер\nҚашан?\nРеспондент\nКеше.\nСұхбаткер\nИә?\nРеспондент\nИә.').map(([speaker]) => speaker)).toEqual([
      'Сұхбаткер',
      'Респондент',
      'Сұхбаткер',
      'Респондент',
    ]);
  });

  test('a name before a dash, or in capitals before what is said', () => {
    expect(turnsOf('Интервьюер – Где?\nР2 — Там.\nИнтервьюер – Да?\nР2 - Да.')).toEqual([
      ['Интервьюер', null, 'Интервьюер – ', 'Где?'],
      ['Р2', null, 'Р2 — ', 'Там.'],
      ['Интервьюер', null, 'Интервьюер – ', 'Да?'],
      ['Р2', null, 'Р2 - ', 'Да.'],
    ]);
    expect(turnsOf('INTERVIEWER Where?\nAIGUL There.\nINTERVIEWER Long?\nAIGUL Yes.').map((turn) => turn[3])).toEqual([
      'Where?',
      'There.',
      'Long?',
      'Yes.',
    ]);
  });

  test('where only a moderator is labelled, other lines are somebody else’s', () => {
    expect(turnsOf('One.\n\tMODERATOR: Two?\nThree.\nFour.\n\tMODERATOR: Five?\nSix.')).toEqual([
      [null, null, '', 'One.'],
      ['MODERATOR', null, 'MODERATOR: ', 'Two?'],
      [null, null, '', 'Three.\nFour.'],
      ['MODERATOR', null, 'MODERATOR: ', 'Five?'],
      [null, null, '', 'Six.'],
    ]);
  });

  test('one speaker spelt in two ways is one', () => {
    expect(turnsOf('Anna: a\nBob: b\nANNA: c\nBob: d').map(([speaker]) => speaker)).toEqual(['Anna', 'Bob', 'Anna', 'Bob']);
  });

  test('the study’s own pattern counts always', () => {
    expect(turnsOf('>>> Anna > hi\nBob', ['>>> (?<name>\\w+) >'])).toEqual([
      ['Anna', null, '>>> Anna > ', 'hi'],
      [null, null, '', 'Bob'],
    ]);
    expect(() => recogniseTurns('a', ['('])).toThrow(/not a valid regular expression/);
  });
});

describe('who does not', () => {
  test.each([
    'A study of cities.\nNote: this is a heading.\nThe text goes on and on.\nSummary: all well.\nMore text: it has colons, often.\nMore.',
    'In 2020: we moved\nIn 2021: we stayed.\nIn 2022: we left.',
    'Примечание: первое.\nТекст.\nПримечание: второе.\nТекст.\nПримечание: третье.',
    'Goal: one.\nLong text.\nMore text.\nGoal: two.\nLong text.\nMore text.\nGoal: three.',
    'ВВЕДЕНИЕ\nТекст о городах.\nМЕТОД\nТекст о методе.\nИТОГИ\nТекст в конце.',
    'Адаптация – шаги, не ведущие к интеграции.\nИнтеграция – шаги к ней.\nСвязь – отношение двух людей.',
    'США приняли закон.\nСША ответили.\nДругие молчат и смотрят.\nИ ещё много строк.\nИ ещё.',
    'https://a.b/c\nhttps://d.e/f\nhttps://g.h/i',
  ])('%j has no speakers', (text) => {
    expect(recogniseTurns(text)).toEqual([]);
  });
});

describe('when', () => {
  test('before the name, after it, after the colon', () => {
    expect(turnsOf('[00:00:05] Interviewer: hi\n[01:00:09.5] Respondent: hello').map((turn) => turn.slice(0, 3))).toEqual([
      ['Interviewer', 5, '[00:00:05] Interviewer: '],
      ['Respondent', 3609.5, '[01:00:09.5] Respondent: '],
    ]);
    expect(turnsOf('Interviewer [00:01:02]: hi\nRespondent: (1:09) hello').map((turn) => turn.slice(0, 3))).toEqual([
      ['Interviewer', 62, 'Interviewer [00:01:02]: '],
      ['Respondent', 69, 'Respondent: (1:09) '],
    ]);
  });

  test('on a line of its own with the name, as recording services write', () => {
    expect(turnsOf('Speaker 1  0:03\nHello there.\n\nАйгүл Қ.   00:00:09\nСәлем.\nИә.\n')).toEqual([
      ['Speaker 1', 3, 'Speaker 1  0:03\n', 'Hello there.'],
      ['Айгүл Қ.', 9, 'Айгүл Қ.   00:00:09\n', 'Сәлем.\nИә.'],
    ]);
    expect(turnsOf('[Anna] 10:05:33\nhi\n[Bob] 10:06:00\nyo').map(([speaker, time]) => [speaker, time])).toEqual([
      ['Anna', 36_333],
      ['Bob', 36_360],
    ]);
  });

  test('at the end of what was said, as f4 writes: the next begins then', () => {
    expect(turnsOf('Anna: one #00:00:05-3#\n\nBob: two #00:00:09-0#\n\nAnna: three').map((turn) => turn[1])).toEqual([null, 5.3, 9]);
  });

  test('times without names cut the text; within a turn the same person goes on', () => {
    expect(turnsOf('(00:01:02) one\n(00:02:02) two').map((turn) => turn.slice(0, 2))).toEqual([
      [null, 62],
      [null, 122],
    ]);
    expect(turnsOf('I: a\nR: b\n[00:02:00] c\nI: d\nR: e\n[00:03:00] f').map((turn) => turn.slice(0, 2))).toEqual([
      ['I', null],
      ['R', null],
      ['R', 120],
      ['I', null],
      ['R', null],
      ['R', 180],
    ]);
  });
});

test('whatever the text, turns are sorted, within it, and never overlap', () => {
  const piece = fc.constantFrom(
    'I:',
    'R: ',
    'Anna: ',
    '[00:01:02]',
    '#00:00:05-3#',
    '\n',
    ' ',
    '\t',
    'word',
    '[Name]',
    '1:02',
    '.',
    ':',
    'ЛОПАХИН. ',
    'АННА',
    ' – ',
    'Респондент',
    '😊',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, contentStart, end } of recogniseTurns(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(contentStart).toBeGreaterThanOrEqual(start);
        expect(end).toBeGreaterThanOrEqual(contentStart);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 2_000 },
  );
});
