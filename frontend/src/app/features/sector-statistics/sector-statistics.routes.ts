import { inject } from '@angular/core';
import { Router, type Routes, type UrlTree } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';
import { SectorStatisticsApi } from './sector-statistics.api';

const picturePage = () =>
  withTexts(
    ['sectorPicture', 'charts'],
    async () => (await import('./picture/sector-picture.page')).SectorPicturePage,
  );
const participationPage = () =>
  withTexts(
    ['sectorPicture'],
    async () => (await import('./participation/participation.page')).ParticipationPage,
  );

/** Pages of this feature, below `/sector`; their words come here, since the first load has no room for more. */
export const sectorStatisticsRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toLatestYear], children: [] },
  {
    path: 'ontwikkeling',
    loadComponent: () =>
      withTexts(
        ['sectorPicture', 'charts'],
        async () => (await import('./development/development.page')).DevelopmentPage,
      ),
  },
  { path: 'deelname', loadComponent: participationPage },
  {
    path: 'methode',
    loadComponent: () =>
      withTexts(['sectorPicture'], async () => (await import('./method/method.page')).MethodPage),
  },
  { path: ':year', loadComponent: picturePage },
  { path: ':year/thema/:theme', loadComponent: picturePage },
  { path: ':year/deelname', loadComponent: participationPage },
  {
    path: ':year/rapport',
    loadComponent: () =>
      withTexts(
        ['sectorPicture', 'charts'],
        async () => (await import('./report/picture-report.page')).PictureReportPage,
      ),
  },
];

/** `/sector` leads to the newest published year, or else to who takes part. */
async function toLatestYear(): Promise<UrlTree> {
  const router = inject(Router);
  const { years } = await inject(SectorStatisticsApi).pictures();
  const latest = years.find(({ status }) => status === 'published');
  return router.createUrlTree(['/sector', latest?.year ?? 'deelname']);
}
