/** What the pages of ownership have beyond the others: trees, and how they are printed. */
export const ownershipStyle = `
  h3 { font-size: 1.05rem; margin-bottom: 0.25rem; }
  .lead { font-size: 1.25rem; border-left: 6px solid #1d70b8; padding-left: 1rem; }
  .hint, .note { color: #505a5f; } .hint { display: block; font-weight: 400; font-size: 0.9rem; }
  .stop { border-left: 4px solid #b1b4b6; padding-left: 0.5rem; margin: 0.25rem 0; color: #383f43; }
  .notice { border-left: 6px solid #1d70b8; padding: 0.25rem 1rem; background: #f3f2f1; }
  select { font: inherit; padding: 0.35rem 0.5rem; border: 2px solid #0b0c0c; max-width: 100%; background: #fff; color: #0b0c0c; }
  select:focus-visible, summary:focus-visible { outline: 3px solid #ffdd00; background: #ffdd00; color: #0b0c0c; }
  fieldset { border: 1px solid #b1b4b6; margin: 1rem 0; padding: 0.25rem 1rem 1rem; min-width: 0; } legend { font-weight: 600; }
  summary { cursor: pointer; } nav ul { padding-left: 1.25rem; } nav li { margin: 0.25rem 0; }
  caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; } table { width: 100%; } th, td { min-width: 5rem; } th[scope=row] { font-weight: 400; }
  .tree, .tree ul { list-style: none; margin: 0; padding-left: 0; overflow-wrap: anywhere; }
  .tree ul { margin-left: 0.35rem; border-left: 2px solid #b1b4b6; }
  .tree li { position: relative; margin: 0.35rem 0; padding-left: 0.65rem; }
  .tree li::before { content: ""; position: absolute; left: 0; top: 0.75rem; width: 0.45rem; border-top: 2px solid #b1b4b6; }
  .tree > li::before { display: none; } .tree > li { padding-left: 0; }
  @media print {
    header, form, nav, .no-print { display: none; } body { font-size: 10pt; } main { max-width: none; padding: 0; }
    a { color: inherit; } .wide { overflow: visible; } table { font-size: 8pt; } tr, .tree li { break-inside: avoid; }
  }
`;
