/** The whole main job with the mouse, from the start screen to figures on two coders' work. The keyboard only writes words and selects units. */
import { describe } from 'vitest';
import { beginningByMouse } from './by-mouse/beginning.ts';
import { secondCoderByMouse } from './by-mouse/coders.ts';
import { codingByMouse, takingBackByMouse } from './by-mouse/coding.ts';
import { figuresByMouse } from './by-mouse/figures.ts';
import { codebookByMouse, stayingByMouse } from './by-mouse/staying.ts';
import { beginStory } from './story.ts';

const story = beginStory('mouse');

describe('from the start screen to documents', () => beginningByMouse(story));
describe('coding', () => codingByMouse(story));
describe('taking back', () => takingBackByMouse(story));
describe('a second coder', () => secondCoderByMouse(story));
describe('what the codings show', () => figuresByMouse(story));
describe('the codebook', () => codebookByMouse(story));
describe('what stays', () => stayingByMouse(story));
