import type { Page } from 'playwright-core';

declare module 'vitest' {
  interface TaskMeta {
    /** How the window stood when the test failed. */
    window?: string;
  }
}

/** What a person would first look at in a window where a step did not do what it should: one line for the report. */
export async function describeWindow(page: Page, complaints: readonly string[]): Promise<string> {
  const stands = await page
    .evaluate(() => {
      const named = (element: Element | null): string => {
        if (!element) return '';
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} “${name.trim().slice(0, 60)}”`;
      };
      const all = (selector: string): string => [...document.querySelectorAll(selector)].map(named).join(', ') || 'none';
      return [
        `focus on ${named(document.activeElement)}`,
        `dialogs: ${all('[role=dialog], [role=alertdialog], [role=menu]')}`,
        `selected: “${String(getSelection()).slice(0, 60)}”`,
        `dragged: ${all('[data-dragging]')}, over ${all('[data-drop-target]')}`,
        `said: ${all('[role=alert], [role=status]')}`,
      ].join('; ');
    })
    .catch((error: unknown) => `it does not answer (${String(error).split('\n')[0]})`);
  return complaints.length === 0 ? stands : `${stands}; complaints: ${complaints.slice(-3).join(' | ')}`;
}
