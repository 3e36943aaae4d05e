/** The whole main job with the keyboard alone, from the start screen to figures on two coders' work: no pointer is ever moved or pressed. */
import { describe } from 'vitest';
import { beginningByKeyboard } from './by-keyboard/beginning.ts';
import { secondCoderByKeyboard } from './by-keyboard/coders.ts';
import { changingByKeyboard, codingByKeyboard } from './by-keyboard/coding.ts';
import { figuresByKeyboard } from './by-keyboard/figures.ts';
import { noPointer, watchPointer } from './by-keyboard/no-pointer.ts';
import { codebookByKeyboard, stayingByKeyboard } from './by-keyboard/staying.ts';
import { beginStory } from './story.ts';

const story = beginStory('keyboard');
watchPointer(story);

describe('from the start screen to documents', () => beginningByKeyboard(story));
describe('selecting and coding', () => codingByKeyboard(story));
describe('changing and taking back', () => changingByKeyboard(story));
describe('a second coder', () => secondCoderByKeyboard(story));
describe('what the codings show', () => figuresByKeyboard(story));
describe('the codebook', () => codebookByKeyboard(story));
describe('what stays', () => stayingByKeyboard(story));
describe('the pointer', () => noPointer(story));
