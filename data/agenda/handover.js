// Shows only the rows of a table that hold what is typed; accents and capitals do not count.
(() => {
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  for (const field of document.querySelectorAll("input[data-table]")) {
    const rows = [...document.getElementById(field.dataset.table).querySelectorAll("tbody tr")];
    const words = rows.map((row) => plain([...row.cells].map((cell) => cell.textContent).join(" | ")));
    const found = field.parentElement.querySelector(".found");
    field.parentElement.hidden = false;
    field.addEventListener("input", () => {
      const wanted = plain(field.value.trim());
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !words[i].includes(wanted);
        count += row.hidden ? 0 : 1;
      });
      found.textContent = wanted ? `${count} ${found.dataset.word}` : "";
    });
  }
})();
