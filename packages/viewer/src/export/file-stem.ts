/** The name of a graph as that of a file: without extension, and without what file systems refuse. */
export const fileStem = (name: string): string =>
  name
    .replace(/\.[^.]*$/u, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim() || 'silkgraph'
