import { environment } from '../support/worlds/environment';
import { ROUTES } from '../support/sweep/routes';
import { requestStates } from '../support/sweep/states';
import { expect, test } from '../support/test';
import {
  faultsOf,
  LANGUAGES,
  loseNetwork,
  NARROW,
  recovers,
  settle,
  stretchFaults,
  visit,
  visitThroughFailure,
  WIDTHS,
} from '../support/visit';
import type { Seat } from '../support/worlds/world';

for (const route of ROUTES) {
  const { normal, ...others } = route.states;
  // At night these states are looked at apart as well, at every width in both languages.
  const seenTogether = recovers(route) && !environment.isFullSweep ? Object.keys(requestStates) : [];

  test(`/${route.path} is whole at every width in both languages`, async ({ shared }) => {
    for (const language of LANGUAGES) {
      const lookAt = async (seat: Seat, state: string): Promise<void> => {
        const at = `${state}, ${language}, ${seat.page.viewportSize()?.width} px`;
        expect.soft(await faultsOf(seat, language), at).toEqual([]);
      };
      const isWholeVisit = language === 'nl' && recovers(route);
      const look = { language, width: NARROW };
      const seat = await (isWholeVisit
        ? visitThroughFailure(shared, route, look, lookAt)
        : visit(shared, route, normal, look));
      for (const width of WIDTHS) {
        await seat.page.setViewportSize({ width, height: 900 });
        await settle(seat);
        await lookAt(seat, 'normal');
      }
      if (language === 'nl' || environment.isFullSweep) {
        expect.soft(await stretchFaults(seat.page), `${language}, stretched`).toEqual([]);
      }
      if (isWholeVisit) await loseNetwork(seat, lookAt);
      await seat.page.close();
    }
  });

  for (const [name, state] of Object.entries(others)) {
    if (seenTogether.includes(name)) continue;
    test(`/${route.path} is whole: ${name}`, async ({ shared }) => {
      const looks = environment.isFullSweep
        ? LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })))
        : (state.widths ?? [NARROW]).map((width) => ({ language: 'nl', width }) as const);
      for (const look of looks) {
        const seat = await visit(shared, route, state, look);
        const faults = await faultsOf(seat, look.language);
        expect.soft(faults, `${look.language}, ${look.width} px`).toEqual([]);
        await seat.page.close();
      }
    });
  }
}
