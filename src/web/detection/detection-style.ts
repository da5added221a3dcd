/** What the pages of detection have beyond the others: charts, and lists within cells. */
export const detectionStyle = `
  .short { margin: 0; padding-left: 1rem; } .short li { margin: 0 0 0.25rem; }
  .wide svg { display: block; width: 100%; min-width: 56rem; height: auto; font: 13px system-ui, sans-serif; }
  .wide:focus-visible { background: #fff; color: #0b0c0c; }
  .chart-key { list-style: none; padding: 0; margin: 0.5rem 0; } .chart-key li { margin: 0.25rem 0; }
  .chart-key svg { width: 1.5rem; height: 1.25rem; vertical-align: middle; margin-right: 0.5rem; font: 13px system-ui, sans-serif; }
  .axis { stroke: #505a5f; } .grid { stroke: #dde0e2; } .lane { fill: #b1b4b6; } text { fill: #0b0c0c; }
  .limit { fill: none; stroke: #1d70b8; stroke-width: 1.5; } .limit.inner { stroke-dasharray: 5 4; } .even { stroke: #0b0c0c; }
  .within { fill: #fff; stroke: #505a5f; stroke-width: 1.5; } .beyond { fill: #1d70b8; stroke: #fff; } .flagged { fill: #b10e1e; stroke: #fff; }
  .best { fill: #00703c; } .middle { fill: #8a4b00; } .lowest { fill: #b10e1e; } .plain { fill: #fff; stroke: #383f43; }
  .best + text, .middle + text, .lowest + text { fill: #fff; font-weight: 700; }
  .suspended { fill: #ffdd00; stroke: #0b0c0c; }
  .finding { border-top: 2px solid #b1b4b6; margin-top: 1rem; } .figures dt { margin-top: 0.75rem; overflow-wrap: anywhere; }
  .sorts li { display: inline-block; margin: 0 1rem 0.25rem 0; } .sorts { list-style: none; padding: 0; margin: 0.25rem 0; }
  @media print { .wide svg { min-width: 0; } }
`;
