import { lazy } from 'react';
import type { RouteObject } from 'react-router-dom';

const CasePage = lazy(() => import('../cases/case-page/case.page'));
const ActPage = lazy(() => import('./act.page'));

/** A case, and each of its acts. */
export const actsRoutes: RouteObject[] = [
  { path: 'cases/:id', element: <CasePage /> },
  { path: 'cases/:id/acts/:act', element: <ActPage /> },
];
