import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { splitFramework, withFields, type PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import type { FrameworkDraft } from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_PAGE_PATHS } from '@zicht/shared/routes/framework-page-paths';
import { answerWith, dialogOpen, normal, requestStates, type Who } from '../sweep/states';
import type { RouteEntry } from './route-entry';

const MANAGER: Who = ['frameworkManager'];
const ID = '018d0000-0000-7000-8000-0000000000d1';
const PAGE = `/platform/normenkader/${ID}`;
const FRAMEWORK = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../backend/data/frameworks/normenkader.json'), 'utf8'),
) as PartContent;
const colleague = { isOwn: false, name: 'Pieter Vos', at: '2027-01-20T14:30:00.000Z' };

/** A draft with a changed question, which either lacks its English or was proposed by a colleague. */
function draftOf(state: 'draft' | 'proposed'): FrameworkDraft {
  const isDraft = state === 'draft';
  const question = {
    nl: 'Weet elke medewerker wat seksuele uitbuiting is?',
    en: isDraft ? '' : 'Does everybody know?',
  };
  return {
    draft: {
      id: ID,
      code: 'zicht-op-uitbuiting',
      frameworkVersion: '2028.1',
      state,
      version: 1,
      started: colleague,
      changed: colleague,
      proposed: isDraft ? null : colleague,
      published: null,
    },
    last: { code: 'zicht-op-uitbuiting', version: '2027.1' },
    parts: splitFramework(FRAMEWORK).map((part) => ({
      ...part,
      content:
        part.code === 'MEL-01'
          ? withFields(part.content, {
              question,
              weight: 2,
              breaksTrend: true,
              visibleWhen: [{ criterion: 'KEN-01', operator: 'anyOf', values: ['3', '4'] }],
            })
          : part.content,
      version: 1,
      changed: colleague,
    })),
    faults: isDraft
      ? [{ part: { kind: 'criterion', code: 'MEL-01' }, path: '/question/en', code: 'form.minLength' }]
      : [],
    lines: [{ ...colleague, action: 'saved', part: { kind: 'criterion', code: 'MEL-01' } }],
    may: { edit: isDraft, propose: false, takeBack: !isDraft, publish: !isDraft, withdraw: true },
  };
}

const withDraft = (state: 'draft' | 'proposed') => (page: Page) =>
  answerWith(page, `**/api/framework-drafts/${ID}`, draftOf(state));

/** Pages of framework managers. */
export const FRAMEWORK_ROUTES: readonly RouteEntry[] = [
  {
    path: FRAMEWORK_PAGE_PATHS.versions,
    who: MANAGER,
    url: '/platform/normenkader',
    states: {
      normal,
      ...requestStates,
      starting: {
        before: (page) =>
          answerWith(page, '**/api/framework-versions', {
            versions: [],
            drafts: [draftOf('draft').draft, { ...draftOf('proposed').draft, id: `${ID.slice(0, -1)}2` }],
          }),
        after: ({ page }) => page.locator('main .zou-button--primary').click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: FRAMEWORK_PAGE_PATHS.draft,
    who: MANAGER,
    url: PAGE,
    states: {
      normal: { ...normal, before: withDraft('draft') },
      ...requestStates,
      publishing: {
        before: withDraft('proposed'),
        after: ({ page }) => page.locator('main .zou-button--primary').click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: FRAMEWORK_PAGE_PATHS.difference,
    who: MANAGER,
    url: `${PAGE}/verschil`,
    states: {
      normal: {
        before: withDraft('draft'),
        proof: async (page) => expect(page.locator('main ins').first()).toBeVisible(),
      },
      ...requestStates,
    },
  },
  {
    path: FRAMEWORK_PAGE_PATHS.part,
    who: MANAGER,
    url: `${PAGE}/criterion/MEL-01`,
    states: {
      normal: {
        before: withDraft('draft'),
        proof: async (page) => expect(page.locator('.zou-preview h3')).toBeVisible(),
      },
      ...requestStates,
      theme: {
        before: withDraft('draft'),
        url: `${PAGE}/theme/MEL`,
        proof: async (page) => expect(page.locator('main textarea').first()).toBeVisible(),
      },
      wholeFramework: {
        before: withDraft('draft'),
        url: `${PAGE}/framework/zicht-op-uitbuiting`,
        proof: async (page) => expect(page.locator('main textarea').first()).toBeVisible(),
      },
      proposed: {
        before: withDraft('proposed'),
        proof: async (page) => expect(page.locator('main .zou-alert').first()).toBeVisible(),
      },
    },
  },
];
