export type ThemeName = 'dark' | 'light' | 'high contrast' | 'high contrast light';

interface Theme {
  setting: string;
  /** How VS Code's list of themes calls it. */
  title: string;
  /** What VS Code marks its window with. */
  workbenchClass: string;
  /** What VS Code marks the body of a webview with. */
  webviewClass: string;
}

export const THEMES: Record<ThemeName, Theme> = {
  dark: { setting: 'Dark Modern', title: 'Dark Modern', workbenchClass: 'vs-dark', webviewClass: 'vscode-dark' },
  light: { setting: 'Light Modern', title: 'Light Modern', workbenchClass: 'vs', webviewClass: 'vscode-light' },
  'high contrast': {
    setting: 'Default High Contrast',
    title: 'Dark High Contrast',
    workbenchClass: 'hc-black',
    webviewClass: 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  },
  'high contrast light': {
    setting: 'Default High Contrast Light',
    title: 'Light High Contrast',
    workbenchClass: 'hc-light',
    webviewClass: 'vscode-high-contrast-light',
  },
};
