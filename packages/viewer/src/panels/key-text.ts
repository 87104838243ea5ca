/** How a key is written: `Mod+k` as Ctrl K, letters large. */
export const keyText = (shortcut: string): string =>
  shortcut
    .replace('Mod+', 'Ctrl ')
    .replace('Shift+', '⇧ ')
    .replace(/[a-z]$/u, (letter) => letter.toUpperCase())
