import { environment } from '../support/environment';
import { ROUTES } from '../support/routes';
import { expect, test } from '../support/test';
import { faultsOf, LANGUAGES, settle, stretchFaults, visit, WIDTHS } from '../support/visit';

for (const route of ROUTES) {
  const { normal, ...others } = route.states;

  test(`/${route.path} is whole at every width in both languages`, async ({ shared }) => {
    for (const language of LANGUAGES) {
      const seat = await visit(shared, route, normal, { language, width: WIDTHS[0] });
      for (const width of WIDTHS) {
        await seat.page.setViewportSize({ width, height: 900 });
        await settle(seat);
        expect.soft(await faultsOf(seat, language), `${language}, ${width} px`).toEqual([]);
      }
      if (language === 'nl' || environment.isFullSweep) {
        expect.soft(await stretchFaults(seat.page), `${language}, stretched`).toEqual([]);
      }
      await seat.page.close();
    }
  });

  for (const [name, state] of Object.entries(others)) {
    test(`/${route.path} is whole: ${name}`, async ({ shared }) => {
      const looks = environment.isFullSweep
        ? LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })))
        : (state.widths ?? [320]).map((width) => ({ language: 'nl', width }) as const);
      for (const look of looks) {
        const seat = await visit(shared, route, state, look);
        const faults = await faultsOf(seat, look.language);
        expect.soft(faults, `${look.language}, ${look.width} px`).toEqual([]);
        await seat.page.close();
      }
    });
  }
}
