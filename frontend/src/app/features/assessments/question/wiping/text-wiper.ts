import { inject, Injectable } from '@angular/core';
import type { WipeText as Order } from '@zicht/shared/assessments/assessment.contract';
import { Proof } from '../../../../core/session/proof/proof';
import type { AssessmentStore } from '../../assessment.store';
import { TextWiperApi } from './text-wiper.api';

/** Wipes a text for good, after a fresh proof of who is there; fetched when somebody does. */
@Injectable({ providedIn: 'root' })
export class TextWiper {
  private readonly api = inject(TextWiperApi);
  private readonly proof = inject(Proof);

  async wipe(store: AssessmentStore, order: Order): Promise<void> {
    const address = store.address();
    if (address === null) throw new Error('No year is open');
    await store.flush();
    await this.proof.around(() => this.api.wipe(address, order));
    await store.reload();
  }
}
