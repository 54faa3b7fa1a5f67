import { environment } from '../support/worlds/environment';
import { ROUTES } from '../support/sweep/routes';
import { requestStates } from '../support/sweep/states';
import { expect, test } from '../support/test';
import {
  chooseLanguage,
  faultsOf,
  type Language,
  LANGUAGES,
  loseNetwork,
  NARROW,
  recovers,
  resize,
  stretchFaults,
  visit,
  visitThroughFailure,
  WIDE,
  WIDTHS,
} from '../support/visit';
import type { Seat } from '../support/worlds/world';

for (const route of ROUTES) {
  const { normal, ...others } = route.states;
  // At night each of these is opened by itself as well, at every width in both languages.
  const seenTogether = recovers(route) && !environment.isFullSweep ? Object.keys(requestStates) : [];

  test(`/${route.path} is whole at every width in both languages`, async ({ shared }) => {
    const lookAt = async (seat: Seat, state: string, language: Language = 'nl'): Promise<void> => {
      const at = `${state}, ${language}, ${seat.page.viewportSize()?.width} px`;
      expect.soft(await faultsOf(seat, language), at).toEqual([]);
    };
    const look = { language: 'nl', width: NARROW } as const;
    const seat = await (recovers(route)
      ? visitThroughFailure(shared, route, look, lookAt)
      : visit(shared, route, normal, look));
    await lookAt(seat, 'normal');
    expect.soft(await stretchFaults(seat.page), 'nl, stretched').toEqual([]);
    await resize(seat, WIDE);
    await lookAt(seat, 'normal');
    await chooseLanguage(seat, 'en');
    for (const width of WIDTHS) {
      await resize(seat, width);
      await lookAt(seat, 'normal', 'en');
    }
    if (environment.isFullSweep) expect.soft(await stretchFaults(seat.page), 'en, stretched').toEqual([]);
    if (recovers(route)) {
      await resize(seat, WIDE);
      await chooseLanguage(seat, 'nl');
      await resize(seat, NARROW);
      await loseNetwork(seat, lookAt);
    }
    await seat.page.close();
  });

  const apart = environment.isFullSweep ? route.states : others;
  for (const [name, state] of Object.entries(apart)) {
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
