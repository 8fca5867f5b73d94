import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { actsRoutes } from '../acts/routes';
import { casesRoutes } from '../cases/routes';
import { Frame } from './frame';
import NotFoundPage from './not-found.page';
import { Broken } from './broken';

const HomePage = lazy(() => import('../home/home.page'));
const PeoplePage = lazy(() => import('../identity/people.page'));
const CertificatesPage = lazy(() => import('../officers/certificates.page'));
const SupervisionPage = lazy(() => import('../supervision/supervision.page'));
const SignInPage = lazy(() => import('../identity/sign-in.page'));

/** Every address there is. A capability adds its own list. */
const inside: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'people', element: <PeoplePage /> },
  { path: 'certificates', element: <CertificatesPage /> },
  { path: 'supervision', element: <SupervisionPage /> },
  ...casesRoutes,
  ...actsRoutes,
  { path: '*', element: <NotFoundPage /> },
];

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <Broken /> },
  { element: <Frame />, errorElement: <Broken />, children: [{ errorElement: <Broken />, children: inside }] },
]);
