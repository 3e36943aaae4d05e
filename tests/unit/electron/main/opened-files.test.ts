import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOpenedFiles, findProject } from '#main/opened-files.ts';

describe('a project on the command line', () => {
  it('is found among what electron and Chromium add, as a whole path', () => {
    const words = ['/usr/bin/electron', '.', '--original-process-start-time=1', 'studies/Байланыс.bailanys'];
    expect(findProject(words, '/home/researcher')).toBe(resolve('/home/researcher', 'studies/Байланыс.bailanys'));
    expect(findProject(['bailanys', '/a/Study.BAILANYS'], '/home')).toBe(resolve('/a/Study.BAILANYS'));
  });

  it('is found by its address, as file managers of Linux name it', () => {
    const path = resolve('/home/researcher/Менің зерттеуім 100%.bailanys');
    expect(findProject(['bailanys', pathToFileURL(path).href], '/')).toBe(path);
  });

  it('is not a switch, another file or nothing', () => {
    expect(findProject(['electron', '--user-data-dir=x.bailanys'], '/')).toBeUndefined();
    expect(findProject(['electron', '.', 'notes.txt'], '/')).toBeUndefined();
    expect(findProject([], '/')).toBeUndefined();
  });
});

describe('opened files', () => {
  it('wait for the page, the last one only', () => {
    const files = createOpenedFiles();
    const taken: string[] = [];
    files.open('/a.bailanys');
    files.open(undefined);
    files.open('/b.bailanys');
    files.deliverTo((path) => taken.push(path));
    files.open('/c.bailanys');
    files.open('/picture.png');
    expect(taken).toEqual(['/b.bailanys', '/c.bailanys']);
  });

  it('wait again while the page is loaded anew', () => {
    const files = createOpenedFiles();
    const taken: string[] = [];
    files.deliverTo((path) => taken.push(`old ${path}`));
    files.hold();
    files.open('/a.bailanys');
    files.deliverTo((path) => taken.push(`new ${path}`));
    expect(taken).toEqual(['new /a.bailanys']);
  });
});
