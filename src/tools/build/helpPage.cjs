const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #242424; background: #fff; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } code { font-family: Consolas, monospace; background: #f3f3f3; padding: 0 .2em; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #d6d6d6; }
  @media (prefers-color-scheme: dark) { body { color: #f3f3f3; background: #1f1f1f; } code { background: #333; } th, td { border-color: #555; } a { color: #8ab8ff; } }
`;

const signature = ({ name, parameters }) =>
  `=SOP.${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(", ")})`;

const parameterRow = (p) =>
  `<tr><td><code>${escape(p.name)}</code>${p.optional ? " (optional)" : ""}</td><td>${escape(p.description ?? "")}</td></tr>`;

const section = (f) => `
<h2 id="${escape(f.id.toLowerCase())}">SOP.${escape(f.name)}</h2>
<p>${escape(f.description)}</p>
<p><code>${escape(signature(f))}</code></p>
<table><thead><tr><th scope="col">Argument</th><th scope="col">What it is</th></tr></thead><tbody>${f.parameters.map(parameterRow).join("")}</tbody></table>
<p>Answer: ${escape(f.result?.description ?? "one value, or one for each cell of the ranges; it spills.")}</p>`;

/** The help page as HTML: how to start, then one section a function. */
function helpPage(metadata) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>S&amp;OP Align: help</title><style>${STYLE}</style></head>
<body><main><h1>S&amp;OP Align</h1>
<p>Press <b>Monthly review</b> on the S&amp;OP tab. The add-in reads your planning sheets, reconciles sales and operations, and writes its own pages; your sheets stay as they are. Nothing leaves the workbook.</p>
<p>When something cannot be read, the Review page lists each place with what is wrong and what to do next. <b>Check data</b> shows the same list without planning.</p>
<h2 id="functions">Functions</h2><ul>${metadata.functions.map((f) => `<li><a href="#${escape(f.id.toLowerCase())}">SOP.${escape(f.name)}</a></li>`).join("")}</ul>
${metadata.functions.map(section).join("\n")}
</main></body></html>
`;
}

module.exports = { helpPage };
