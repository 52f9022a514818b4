extension HTMLAssets {
  /// For the screen, light and dark, and for paper.
  static let style: StaticString = """
    :root { --paper: #ffffff; --ink: #1b1d21; --soft: #55595f;
      --rule: #c9cdd3; --band: #f3f4f6; --link: #0b4f9e; --for: #2b6cb0; --against: #b8531a;
      --mixed: #8a8f98; --heat: #2b6cb0; --onheat: #ffffff; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #15171a; --ink: #e8e9eb; --soft: #aeb3bb; --rule: #43484f; --band: #1f2226;
        --link: #8fc1ff; --for: #6aaaf0; --against: #f0a06a; --mixed: #9aa0a8; --heat: #8fc1ff;
        --onheat: #10141a; } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; }
    .page { max-width: 84rem; margin: 0 auto; padding: 1.5rem; }
    main { max-width: 52rem; min-width: 0; }
    main > p:first-child { margin-top: 0; }
    p, li, blockquote, dd { max-width: 44rem; overflow-wrap: anywhere; }
    h1 { font-size: 2.1rem; line-height: 1.2; margin: .5rem 0 1.5rem; letter-spacing: -.01em; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem;
      border-top: 2px solid var(--ink); }
    h3 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 .5rem; max-width: 44rem; }
    h4 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
    h4 + p { color: var(--soft); margin-top: 0; }
    a { color: var(--link); }
    a:focus-visible, [tabindex]:focus-visible, summary:focus-visible, input:focus-visible,
    select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; display: block; padding: .5rem 1.5rem; }
    nav { font-size: .9rem; line-height: 1.4; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav ol ol { display: flex; flex-wrap: wrap; gap: .1rem .75rem; padding-left: .75rem; }
    nav ol ol li { margin: .1rem 0; white-space: nowrap; }
    nav li { margin: .35rem 0; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    .navtitle { font-weight: 700; margin: 0 0 .5rem; }
    @media (min-width: 70rem) {
      .page { display: grid; grid-template-columns: 17rem minmax(0, 52rem); gap: 0 3rem; }
      header { grid-column: 1 / -1; }
      nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow: auto; } }
    blockquote { margin: .75rem 0 1rem; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--rule); }
    blockquote p { margin: 0; font-size: 1.06rem; }
    blockquote footer { color: var(--soft); font-size: .9rem; margin-top: .2rem; }
    blockquote:target, li:target { background: var(--band); outline: 2px solid var(--link); }
    .note { background: var(--band); border-left: 4px solid var(--mixed); padding: .75rem 1rem; }
    .wide { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-size: .92rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--soft); padding: 0 0 .35rem; }
    th, td { padding: .35rem .8rem .35rem 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    th { text-align: left; font-weight: 600; }
    tbody th { font-weight: 400; min-width: 9rem; }
    .n { text-align: right; white-space: nowrap; }
    td.t { min-width: 10rem; }
    figure { margin: 1.75rem 0; }
    figcaption { font-weight: 600; margin-bottom: .25rem; }
    svg { font: 13px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; display: block;
      max-width: none; font-variant-numeric: tabular-nums; }
    svg text { fill: var(--ink); }
    svg .end { text-anchor: end; } svg .middle { text-anchor: middle; } svg .strong { font-weight: 600; }
    svg .for { fill: var(--for); } svg .against { fill: var(--against); }
    svg .mixed { fill: var(--paper); stroke: var(--mixed); stroke-width: 1.5; stroke-dasharray: 3 2; }
    svg .heat { fill: var(--heat); } svg .onheat { fill: var(--onheat); font-weight: 600; }
    svg .axis { stroke: var(--ink); stroke-width: 1; }
    details { margin: .25rem 0 0; font-size: .9rem; }
    summary { cursor: pointer; color: var(--link); width: max-content; max-width: 100%; }
    .points, .long, .far { content-visibility: auto; }
    .long { contain-intrinsic-size: auto 20000px; }
    .far { contain-intrinsic-size: auto 5000px; }
    .points { list-style: none; margin: 0; padding: 0; }
    .long { margin: 0; }
    .points li { max-width: 51rem; padding: .6rem .5rem; border-bottom: 1px solid var(--rule); }
    .points p { margin: 0; max-width: none; color: var(--soft); font-size: .85rem; }
    .points b { font-family: ui-monospace, "Cascadia Mono", "Liberation Mono", monospace;
      font-size: .88rem; font-weight: 600; }
    .find { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; margin: 1rem 0; }
    .find input, .find select { font: inherit; padding: .3rem .5rem; color: inherit;
      background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
    .find input { width: min(22rem, 70vw); }
    @media (max-width: 69.9rem) { nav { border-bottom: 1px solid var(--rule); padding-bottom: 1rem; margin-bottom: 1.5rem; } }
    @media (max-width: 40rem) { .page { padding: 1rem; } h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } }
    @page { size: A4; margin: 20mm 18mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --band: #f3f4f6; --link: #000;
        --for: #2b6cb0; --against: #b8531a; --mixed: #777; --heat: #2b6cb0; --onheat: #fff; }
      html { font-size: 10pt; -webkit-print-color-adjust: exact; }
      .page { display: block; max-width: none; padding: 0; }
      main { max-width: none; }
      .find, .skip, details { display: none; }
      a { text-decoration: none; }
      nav { columns: 2; column-gap: 2rem; margin-bottom: 2rem; }
      nav ol ol { display: none; }
      .wide { overflow: visible; }
      table { font-size: .85rem; width: 100%; } th, td { padding-right: .5rem; }
      tbody th, td.t { min-width: 0; }
      svg { max-width: 100%; height: auto; }
      .points, .long, .far { content-visibility: visible; }
      h1, h2, h3, h4, caption, figcaption, .lead { break-after: avoid; }
      blockquote, figure, tr, li, .note { break-inside: avoid; }
      thead { display: table-header-group; } }
    """
}
