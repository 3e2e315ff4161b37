import '@fontsource-variable/noto-sans-sc/index.css';
import '@yichuang/ui/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
