"use strict";

// Turns the titles of a table into buttons that sort its rows in either direction.
for (const table of document.querySelectorAll("table.sorts")) {
  const body = table.tBodies[0];

  // Returns -123450n for "-1,234.50", 0n for "-", and null for a text that is not an amount.
  const cents = (text) => {
    const digits = text === "-" ? "0" : text.replace(/[,.]/g, "");
    return /^-?\d+$/.test(digits) ? BigInt(digits) : null;
  };

  const sort = (title) => {
    const isNumber = title.classList.contains("number");
    const wasFirst = title.ariaSort === (isNumber ? "descending" : "ascending");
    const isAscending = isNumber === wasFirst;
    const value = (row) => {
      const text = row.cells[title.cellIndex].textContent.trim();
      return isNumber ? cents(text) : text;
    };
    const rows = Array.from(body.rows, (row) => [value(row), row]);
    const compare = isNumber ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : new Intl.Collator().compare;
    rows.sort(([a], [b]) => (isAscending ? compare(a, b) : compare(b, a)));
    body.append(...rows.map(([, row]) => row));
    for (const other of title.parentNode.cells) other.removeAttribute("aria-sort");
    title.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  };

  for (const title of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...title.childNodes);
    button.addEventListener("click", () => sort(title));
    title.append(button);
  }
}
