import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tab } from './memory';

interface TabsProps {
  shown: Tab;
  onShow: (tab: Tab) => void;
  tabs: { id: Tab; title: string; body: JSX.Element }[];
}

/** Tabs by the usual keys: arrows, Home and End move between them, Tab goes into the one that is shown. */
export function Tabs({ shown, onShow, tabs }: TabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const from = tabs.findIndex((tab) => tab.id === shown);
    const steps: Record<string, number> = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length]!;
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabbed">
      <div class="tab-list" role="tablist" aria-label="Parts of the exercise" ref={list} onKeyDown={press}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="tab"
            id={`tab-${id}`}
            aria-selected={id === shown}
            aria-controls={`tabpanel-${id}`}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, body }) => (
        <div
          key={id}
          role="tabpanel"
          class="tab-panel"
          id={`tabpanel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={id !== shown}
        >
          {body}
        </div>
      ))}
    </div>
  );
}
