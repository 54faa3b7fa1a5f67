import { computed, inject, type Signal } from '@angular/core';
import { sameSectors } from '@zicht/shared/framework/sector-change';
import { SessionStore } from '../../../core/session/session.store';
import { AssessmentStore } from '../assessment.store';

/** True for a coordinator whose organisation became one of another kind after this draft was opened. */
export function injectOtherSectors(): Signal<boolean> {
  const [store, session] = [inject(AssessmentStore), inject(SessionStore)];
  return computed(() => {
    const loaded = store.loaded();
    return (
      loaded?.assessment?.status === 'draft' &&
      loaded.isCopy !== true &&
      session.can('assessment:open') &&
      !sameSectors(loaded.assessment.sectors, loaded.sectors)
    );
  });
}
