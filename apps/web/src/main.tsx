import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app';
import { startWords } from './frame/words';
import './frame/frame.css';

void startWords().then(() => createRoot(document.getElementById('root')!).render(<StrictMode><Suspense fallback={null}><App /></Suspense></StrictMode>));
