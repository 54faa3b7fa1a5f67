import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { untilItComes } from './app/core/offline/until-it-comes';
import { Frame } from './app/shell/frame';

/** The page comes first; what is not seen is fetched when it stands. */
const DELAY = 2_000;

void bootstrapApplication(Frame, appConfig).then(({ injector }) => {
  setTimeout(() => {
    void untilItComes(() => import('./app/after-start')).then(({ afterStart }) => afterStart(injector));
  }, DELAY);
});
