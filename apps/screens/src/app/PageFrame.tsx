import { useTexts } from '@yichuang/ui';
import './page-frame.css';

const TEXTS = {
  loading: { zh: '正在打开，请稍候…', en: 'Opening, one moment please…' },
  offline: {
    zh: '暂时连不上大厅服务器，正在自动重连，请稍候',
    en: 'The hall server cannot be reached. Reconnecting by itself, please wait.',
  },
  notFound: { zh: '没有这个页面', en: 'There is no such page.' },
} as const;

/** A whole page that only says one thing: loading, offline before the first view, or no such page. */
export function PageFrame({ state }: { readonly state: keyof typeof TEXTS }) {
  const text = useTexts(TEXTS);
  return (
    <main className="page-frame" role={state === 'offline' ? 'alert' : 'status'}>
      <p>{text(state)}</p>
    </main>
  );
}
