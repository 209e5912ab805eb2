/// The rules that only the report of an event needs.
enum EventStyle {
  static let rules = """

    /* The report of an event */
    .t-blue-text { color: var(--blue-text); font-weight: 500; }
    .t-green-text { color: var(--green-text); font-weight: 500; }
    .counts { width: 100%; max-width: 320px; margin-top: 4px; }
    .day { margin-top: 14px; }
    .dayhead { display: flex; justify-content: space-between; gap: 16px; }
    .keys { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0; font-size: 13px; }
    .keys li { display: flex; align-items: center; gap: 7px; }
    .keys .swatch { flex: none; }
    .stroke { width: 20px; height: 8px; stroke-width: 2px; }
    .dashed { stroke-dasharray: 5 2.4; }
    .diamond { width: 9px; height: 9px; }
    .halves { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
    .halves > * { min-width: 0; }
    .block > h3, figcaption h3 { display: inline; font-size: 17px; }
    small { display: block; color: var(--ink3); font-size: 12px; font-weight: 400; }
    .sessions { table-layout: fixed; }
    .sessions thead th:first-child { width: 25%; }
    .sessions thead th:nth-child(2) { width: 166px; }
    .sessions th, .sessions td, .matrix th, .matrix td { border-bottom: 1px solid var(--rule2); }
    .sessions thead th, .matrix thead th { border-bottom: 1.5px solid var(--ink1);
      vertical-align: bottom; font-size: 13px; color: var(--ink3); }
    .sessions th:first-child, .matrix th:first-child, .overlaps th:first-child,
    .counted th:first-child, .pairs th:first-child { text-align: start; }
    .sessions tbody th { color: var(--ink1); font-weight: 500; }
    .sessions td { vertical-align: top; padding: 8px 0 8px 14px; font-weight: 500; }
    .sessions .over { text-align: start; }
    .sessions thead th:nth-child(2) { text-align: start; padding-left: 14px; }
    .sessions thead th { padding-left: 14px; }
    .sessions thead th:first-child { padding-left: 0; }
    .sessions .spark { width: 150px; height: 34px; overflow: visible; }
    .sessions td .share { width: 46px; height: 5px; margin: 5px 0 0 auto; }
    .sessions .all td, .matrix .all td, .sessions .all th, .matrix .all th {
      border-bottom: 1.5px solid var(--ink1); }
    .sessions .day th { padding-top: 16px; border-bottom: 1px solid var(--rule1); }
    .leads { font-weight: 600 !important; color: var(--ink1); }
    .leads::before { content: "\\25C6"; margin-right: 4px; font-size: 9px; }
    .counted td, .pairs td { white-space: nowrap; }
    .counted table, .pairs table { margin-top: 8px; }
    .counted table { table-layout: fixed; }
    .counted th:first-child { width: 30%; }
    .counted thead th { vertical-align: bottom; padding-left: 6px; }
    .counted .key, .counted thead th:nth-child(2) { width: 34%; }
    .counted .key .share { display: inline-block; width: calc(100% - 56px); height: 8px; }
    .counted .key b, .counted .key .z { display: inline-block; width: 56px; }
    .many .key .share { width: calc(100% - 92px); }
    .many .key b, .many .key .z { width: 92px; }
    .counted tbody tr, .pairs tbody tr { border-top: 1px solid var(--rule2); }
    .pairs td:nth-child(2) { text-align: start; white-space: normal; }
    .overlaps { margin-top: 8px; font-size: 13px; }
    .overlaps th, .overlaps td { padding: 3px 4px; text-align: center; height: 27px; }
    .overlaps th:first-child { max-width: 230px; padding-left: 0; }
    .overlaps thead th { font-weight: 600; color: var(--ink1); }
    .overlaps thead th:first-child, .overlaps thead th:last-child { font-weight: 400; color: var(--ink3); }
    .overlaps { width: auto; }
    .scroll > .overlaps th:first-child { min-width: 180px; max-width: 180px; position: sticky;
      left: 0; background: var(--paper); }
    .overlaps td:not(.of) { min-width: 32px; }
    .pairs thead th:nth-child(2) { text-align: start; }
    .overlaps .of { text-align: right; min-width: 160px; white-space: nowrap; }
    .overlaps .of .share { float: left; width: 100px; height: 7px; margin: 6px 10px 0 8px; }
    .m1, .m2, .m3, .m4, .m5 { border: 1px solid var(--paper); }
    .m1 { background: var(--map1); color: var(--ink1); }
    .m2 { background: var(--map2); color: var(--ink1); }
    .m3 { background: var(--map3); color: var(--on-map3); }
    .m4 { background: var(--map4); color: var(--paper); }
    .m5 { background: var(--map5); color: var(--paper); }
    :root { --on-map3: var(--light, #10151c) var(--dark, #ffffff); }
    .same { outline: 1.5px solid var(--ink1); outline-offset: -2.5px; }
    .frame { width: 16px; height: 10px; outline: 1.5px solid var(--ink1); outline-offset: -1px; }
    .flows { margin-top: 8px; }
    .mark { fill: none; pointer-events: all; }
    .matrix { font-size: 13px; }
    .matrix td, .matrix thead th { padding: 3px 2px; text-align: center; }
    .matrix td { white-space: nowrap; }
    .matrix tbody th { color: var(--ink1); font-weight: 600; padding: 4px 10px 4px 0; }
    .matrix [data-label] { text-align: right; font-weight: 600; padding-left: 8px; }
    .matrix { table-layout: fixed; }
    .matrix thead th:first-child { width: 200px; }
    .matrix thead .num { width: 76px; text-align: right; padding-left: 8px; }
    .scroll { overflow-x: auto; }
    .wide thead th:not(:first-child):not(.num) { width: 38px; }
    .wider thead th:not(:first-child):not(.num) { width: 62px; }
    .widest thead th:not(:first-child):not(.num) { width: 82px; }
    .wide th:first-child { position: sticky; left: 0; background: var(--paper); }
    .matrix [data-s]:empty::before { content: ""; display: inline-block; width: 7px;
      border-top: 1px solid var(--rule1); vertical-align: middle; }
    .earned { position: relative; }
    .earned::after { content: ""; position: absolute; top: 0; right: 0;
      border: 4px solid; border-color: var(--ink1) var(--ink1) transparent transparent; }
    .keys .earned { width: 18px; height: 11px; background: var(--map4); }
    .at-narrow.pairs { display: none; }
    @media screen and (max-width: 860px) {
      .halves { grid-template-columns: 1fr; }
      .sessions thead, .sessions .all .over, .matrix thead { display: none; }
      .sessions, .sessions tbody, .matrix, .matrix tbody { display: block; }
      .sessions tr { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px 12px;
        align-items: end; padding: 12px 0; border-bottom: 1px solid var(--rule2); }
      .sessions th, .sessions td { border: 0 !important; padding: 0; text-align: start; }
      .sessions tbody th, .sessions .over { grid-column: 1 / -1; width: auto; }
      .sessions .spark { width: 100%; max-width: 420px; height: auto; }
      .sessions td .share { margin-left: 0; }
      .sessions [data-label]::before, .matrix [data-label]::before { content: attr(data-label);
        display: block; color: var(--ink3); font-size: 12px; font-weight: 400; }
      .sessions .leads::before { content: "\\25C6 " attr(data-label); }
      .sessions td:empty { display: none; }
      .matrix tr { display: flex; flex-wrap: wrap; gap: 4px; padding: 10px 0;
        border-bottom: 1px solid var(--rule2); }
      .matrix th, .matrix td { border: 0 !important; }
      .matrix tbody th { flex: 0 0 100%; }
      .matrix tr::after { content: ""; flex: 0 0 100%; order: 1; }
      .matrix [data-s] { width: 34px; height: 34px; padding: 2px; }
      .matrix [data-s]:empty { background: var(--band); }
      .matrix [data-s]:not(:empty)::before { content: attr(data-s); display: block; font-size: 10px;
        line-height: 1; opacity: 0.85; }
      .matrix [data-s]:empty::before { content: attr(data-s); border: 0; width: auto; font-size: 10px;
        line-height: 1; color: var(--ink3); }
      .matrix .all td:not([data-label]) { display: none; }
      .matrix [data-label] { order: 2; flex: 1 0 60px; text-align: start; padding: 6px 0 0; }
    }
    @media screen and (max-width: 640px) {
      .both, .moves { display: none; }
      .at-narrow.pairs { display: block; }
      .counted thead th { font-size: 11px; overflow-wrap: normal; }
      .counted .key, .counted thead th:nth-child(2) { width: 22%; }
      .counted .key .share { display: none; }
    }
    """
}
