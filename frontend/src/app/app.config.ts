import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { appRoutes } from './app.routes';
import { changeSenders } from './change-senders';
import { CHANGE_SENDERS } from './core/autosave/queue/change-sender';
import { provideLanguage } from './core/language/provide-language';
import { LanguageStore } from './core/language/language.store';
import { provideMissingParts } from './core/parts/missing-parts';
import { FAILED_PATH } from './core/session/session.guards';
import { SessionStore } from './core/session/session.store';

/** Everything that the application needs before its first page. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideLanguage(),
    provideMissingParts(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(() => {
        const failed = inject(Router).parseUrl(`/${FAILED_PATH}`);
        return new RedirectCommand(failed, { skipLocationChange: true });
      }),
    ),
    { provide: CHANGE_SENDERS, useValue: changeSenders },
    provideAppInitializer(async () => {
      const language = inject(LanguageStore);
      const session = inject(SessionStore);
      await Promise.all([language.use(language.remembered()), session.load()]);
    }),
  ],
};
