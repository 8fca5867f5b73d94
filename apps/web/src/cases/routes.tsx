import { lazy } from 'react';
import type { RouteObject } from 'react-router-dom';

const CasesPage = lazy(() => import('./cases.page'));
const NewCasePage = lazy(() => import('./new-case.page'));

export const casesRoutes: RouteObject[] = [
  { path: 'cases', element: <CasesPage /> },
  { path: 'cases/new', element: <NewCasePage /> },
];
