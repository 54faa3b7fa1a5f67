import {
  ApplicationRef,
  createComponent,
  DOCUMENT,
  EnvironmentInjector,
  inject,
  Injectable,
} from '@angular/core';
import { problemCodeOf } from '../../http/api-problem';
import { LanguageStore } from '../../language/language.store';

/** What the server does only after a fresh proof of who is there: the dialog asks for it, then the same request goes again. */
@Injectable({ providedIn: 'root' })
export class Proof {
  private readonly application = inject(ApplicationRef);
  private readonly injector = inject(EnvironmentInjector);
  private readonly language = inject(LanguageStore);
  private readonly document = inject(DOCUMENT);

  /** Runs the work; asks and runs it again when the server wants a proof. Whoever rather does not, gets its problem. */
  async around<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (problemCodeOf(error) !== 'proofNeeded' || !(await this.isGiven())) throw error;
      return work();
    }
  }

  private async isGiven(): Promise<boolean> {
    const [{ ProofDialog }] = await Promise.all([
      import('./proof-dialog'),
      this.language.include(['access']),
    ]);
    const dialog = createComponent(ProofDialog, { environmentInjector: this.injector });
    this.document.body.append(dialog.location.nativeElement as HTMLElement);
    this.application.attachView(dialog.hostView);
    return new Promise((resolve) => {
      dialog.instance.answered.subscribe((isGiven) => {
        // After the dialog closed by itself, so that focus goes back to where it was.
        setTimeout(() => dialog.destroy());
        resolve(isGiven);
      });
    });
  }
}
