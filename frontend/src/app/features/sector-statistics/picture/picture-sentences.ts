import { themeByCode } from '@zicht/shared/framework/look-up';
import type { PictureFigures } from '@zicht/shared/sector-statistics/picture.contract';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { lowShare, mostLowFirst } from '../figures/figures';
import type { Picture } from '../picture.store';
import { injectPictureWords } from '../words/picture-words';

/** Figures that are on show. */
export type ShownFigures = Extract<PictureFigures, { readonly status: 'shown' }>;

/** The sentences above the picture of a group: how many took part, where most is low, and of when it is; or of one theme. */
export function injectPictureSentences(): (
  picture: Picture,
  figures: ShownFigures,
  theme?: string,
) => readonly string[] {
  const t = injectTexts();
  const f = injectFormats();
  const words = injectPictureWords();
  return ({ facts, framework }, { organisations, themes }, only) => {
    const asOf = t('sectorPicture.lead.asOf', { date: f.date(facts.snapshotOn) });
    const [most] = mostLowFirst(themes, (one, other) => f.compare(one, other));
    const theme = most && themeByCode(framework, most.code);
    const alone = themes.find(({ code }) => code === only);
    if (only !== undefined) {
      return [
        alone?.status === 'shown'
          ? t('sectorPicture.questions.themeTakeaway', { share: words.range(lowShare(alone)) })
          : t('sectorPicture.questions.themeHidden'),
        asOf,
      ];
    }
    const low =
      most?.status === 'shown' && theme !== undefined
        ? [
            t('sectorPicture.lead.low', {
              theme: t.of(theme.shortTitle),
              share: words.range(lowShare(most)),
            }),
          ]
        : [];
    return [
      t.count('sectorPicture.lead.country', organisations, { count: f.number(organisations) }),
      ...low,
      asOf,
    ];
  };
}
