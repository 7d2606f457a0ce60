import { useEffect, useReducer } from 'preact/hooks';

/** Another number whenever the editor's theme changes, for what is drawn in its colours by itself. */
export function useTheme(): number {
  const [count, change] = useReducer((last: number) => last + 1, 0);
  useEffect(() => {
    // The editor writes the theme's kind on the body and its colours on the root.
    const observer = new MutationObserver(() => change(undefined));
    observer.observe(document.body, { attributeFilter: ['class'] });
    observer.observe(document.documentElement, { attributeFilter: ['style'] });
    return () => observer.disconnect();
  }, []);
  return count;
}
