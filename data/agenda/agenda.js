// A click on a column's title sorts its table; without scripts the tables stand as they are.
(() => {
  const language = document.documentElement.lang;
  const [grouping, decimal] = language === "nl" ? [/\./g, ","] : [/,/g, "."];
  const text = (row, column) => row.cells[column].innerText.replace(/\u00a0/g, " ").trim();
  const number = (row, column) => {
    const found = text(row, column).replace(grouping, "").replace(decimal, ".").replace("−", "-").match(/-?\d+(\.\d+)?/);
    return found ? Number(found[0]) : NaN;
  };
  const compare = (a, b, column, isNumber) => {
    if (!isNumber) return text(a, column).localeCompare(text(b, column), language, { numeric: true });
    const [x, y] = [number(a, column), number(b, column)];
    return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : 1) : Number.isNaN(y) ? -1 : x - y;
  };
  for (const table of document.querySelectorAll("table")) {
    const heads = [...table.tHead.rows[0].cells];
    if (table.tBodies[0].rows.length < 3) continue;
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const falls = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", falls ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = [...body.rows].filter((row) => row.className !== "total").sort((a, b) => compare(a, b, column, head.classList.contains("number")));
        body.append(...(falls ? rows.reverse() : rows), ...body.querySelectorAll("tr.total"));
      });
    });
  }
})();
