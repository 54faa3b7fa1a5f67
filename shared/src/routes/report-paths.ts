/** Paths of the API that give files; apart from the others, because the first page needs none of them. */
export const REPORT_API_PATHS = {
  organisationExports: 'organisations/:organisationId/exports',
} as const;

/** A path of the API that gives files. */
export type ReportApiPath = (typeof REPORT_API_PATHS)[keyof typeof REPORT_API_PATHS];

/** Paths of pages from which files are taken. */
export const REPORT_PATHS = {
  organisationExport: 'beheer/gegevens',
} as const;
