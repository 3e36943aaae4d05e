import { describe, expect, it } from 'vitest';
import { guessLanguage } from '#shared/text/language-guess.ts';

describe('the language of a text', () => {
  it.each([
    ['Мы переехали в Алматы десять лет назад, и сначала было очень трудно найти работу.', 'ru'],
    ['Біз Алматыға он жыл бұрын көшіп келдік, бастапқыда жұмыс табу өте қиын болды.', 'kk'],
    ['We moved to Almaty ten years ago and it was hard to find a job there.', 'en'],
    ['Мы переехали давно, и было трудно.\nБіз көшіп келгенде жұмыс болған жоқ, қиын болды.', 'mixed'],
    ['He said: 我们十年前搬到阿拉木图，刚开始很难找到工作。我们的亲戚帮助了我们。', 'other'],
    ['', 'other'],
    ['12:30', 'other'],
    ['Мы жили у тёти на улице Қабанбай батыра, потом сняли квартиру и остались там на пять лет.', 'ru'],
  ])('“%s” is %s', (text, language) => expect(guessLanguage(text)).toBe(language));
});
