import { html, type Markup, type Part } from './markup';

/** One entry of a tree, and what hangs on it. */
export interface Branch {
  /** Stays the same wherever the same thing stands; null for what is only itself. */
  key: string | null;
  content: Part;
  /** What the fold says that holds the branches. */
  fold: string;
  branches: readonly Branch[];
}

/** What hangs on a thing that a tree leads to, by its key. */
export type Grow = (key: string) => { fold: string; entries: readonly { key: string | null; content: Part }[] };

/** Deeper lists leave no room on a narrow screen, and a browser keeps no more. */
const deepest = 40;

/**
 * Grows a tree from a root. What hangs in several places, or on itself as in a loop, is grown once, where it is first
 * met; elsewhere it says so.
 */
export function growTree(root: { key: string; content: Part }, grow: Grow): Branch {
  const grown = new Set<string>();
  const branch = (key: string | null, content: Part, depth: number): Branch => {
    const leaf = { key, content, fold: '', branches: [] };
    if (key === null) return leaf;
    const { fold, entries } = grow(key);
    if (entries.length === 0) return leaf;
    if (grown.has(key))
      return { ...leaf, content: [content, html` <span class="note">(shown elsewhere in this list)</span>`] };
    if (depth === deepest)
      return { ...leaf, content: [content, html` <span class="note">(goes on in the table)</span>`] };
    grown.add(key);
    return { key, content, fold, branches: entries.map((entry) => branch(entry.key, entry.content, depth + 1)) };
  };
  return branch(root.key, root.content, 0);
}

function itemHtml({ content, fold, branches }: Branch): Markup {
  if (branches.length === 0) return html`<li>${content}</li>`;
  return html`<li>${content}<details open><summary>${fold}</summary><ul>${branches.map(itemHtml)}</ul></details></li>`;
}

/** A tree as lists inside one another: without a script, each fold opens and shuts by keyboard. */
export function treeHtml(root: Branch): Markup {
  return html`<ul class="tree">${itemHtml(root)}</ul>`;
}
