import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The colours that the program around the pane says it uses; any part may be absent. */
export interface HostTheme {
  readonly isDarkTheme?: boolean;
  /** "#RRGGBB" */
  readonly bodyBackgroundColor?: string;
}

/** @returns undefined when the program does not say; the system's preference then decides */
export function isDarkTheme(theme: HostTheme | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Perceived brightness, ITU-R BT.601: below the middle the text has to be light.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export interface PaneTheme {
  readonly theme: Theme;
  /** for what the browser draws itself: scroll bars and the lists of years */
  readonly colorScheme: "light" | "dark";
}

const light: PaneTheme = { theme: webLightTheme, colorScheme: "light" };
const dark: PaneTheme = { theme: webDarkTheme, colorScheme: "dark" };

const darkPreference = "(prefers-color-scheme: dark)";

/**
 * The theme of the pane: Excel's own, else the system's, followed when that changes.
 * High contrast needs no theme: the browser forces its colours, and every state here has a shape or a word too.
 */
export function usePaneTheme(isHostDark: boolean | undefined): PaneTheme {
  const isSystemDark = useSyncExternalStore(watchDarkPreference, prefersDark);
  return (isHostDark ?? isSystemDark) ? dark : light;
}

function prefersDark(): boolean {
  return window.matchMedia(darkPreference).matches;
}

function watchDarkPreference(onChange: () => void): () => void {
  const query = window.matchMedia(darkPreference);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
