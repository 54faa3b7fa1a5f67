import { formsOf } from './names.mjs';

/** A screen: page, store, and a spec of the store. */
export function page([featureName, name]) {
  const feature = formsOf(featureName, 'feature');
  const { kebab, pascal, camel, words } = formsOf(name, 'page');
  const folder = `frontend/src/app/features/${feature.kebab}/${kebab}`;
  return {
    needs: `frontend/src/app/features/${feature.kebab}/${feature.kebab}.api.ts`,
    files: {
      [`${folder}/${kebab}.page.ts`]: `import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageHeading } from '../../../core/page/page-heading';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectTexts } from '../../../ui/language/texts';
import { ${pascal}Store } from './${kebab}.store';

/** The page "${words}": say here what people do on it. */
@Component({
  selector: 'zou-${kebab}-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RequestStateView],
  providers: [${pascal}Store],
  template: \`<h1 zouPageHeading>{{ t('${feature.camel}.${camel}.heading') }}</h1>
    <zou-request-state [request]="store.request">
      <p>{{ store.request.value()?.name }}</p>
    </zou-request-state>\`,
})
export class ${pascal}Page {
  protected readonly store = inject(${pascal}Store);
  protected readonly t = injectTexts();

  constructor() {
    void this.store.load();
  }
}
`,
      [`${folder}/${kebab}.store.ts`]: `import { inject, Injectable } from '@angular/core';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { ${feature.pascal}Api } from '../${feature.kebab}.api';

/** What the page "${words}" shows. */
@Injectable()
export class ${pascal}Store {
  private readonly api = inject(${feature.pascal}Api);
  private readonly session = inject(SessionStore);

  readonly request = requestState<Organisation>();

  /** Reads what the page shows; what is there already stays meanwhile. */
  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation !== null) await this.request.run(() => this.api.organisation(organisation.id));
  }
}
`,
      [`${folder}/${kebab}.store.spec.ts`]: `import { describe, expect, it, jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../../../core/session/session.store';
import { ${feature.pascal}Api } from '../${feature.kebab}.api';
import { ${pascal}Store } from './${kebab}.store';

describe('${pascal}Store', () => {
  it('reads the record of the organisation that the person works in', async () => {
    const api = { organisation: jest.fn((id: string) => Promise.resolve({ id, name: 'De Vaart' })) };
    TestBed.configureTestingModule({
      providers: [
        ${pascal}Store,
        { provide: ${feature.pascal}Api, useValue: api },
        { provide: SessionStore, useValue: { organisation: signal({ id: 'o-1' }) } },
      ],
    });
    const store = TestBed.inject(${pascal}Store);
    await store.load();
    expect(api.organisation).toHaveBeenCalledWith('o-1');
    expect(store.request.value()?.name).toBe('De Vaart');
  });
});
`,
    },
    next: [
      `Add a route to ${feature.kebab}.routes.ts and its path to shared/src/routes/app-paths.ts.`,
      `Write ${camel}.heading in frontend/src/app/texts/nl/${feature.camel}.json and en/${feature.camel}.json.`,
      'Give the route an entry in the accessibility sweep (frontend/e2e); without one the tests are red.',
    ],
  };
}
