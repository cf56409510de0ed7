// The dossier's manners: filters, keys, copy buttons, sorting and links to one finding. It reads the page and writes no
// markup: text goes in as text, so that nothing a database says can become part of the page.
(() => {
  'use strict';
  const by = id => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const rows = all('.row');
  const search = by('search');
  const rule = by('rule');
  const schema = by('schema');
  const tableChip = by('table');
  const chips = all('.chips .chip');
  const texts = new Map();
  let table = '';
  let last = null;

  const text = row => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  const number = count => count.toLocaleString('en');
  const picked = select => select && select.selectedIndex > 0 ? select.value : null;

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = chips.filter(chip => chip.getAttribute('aria-pressed') === 'true').map(chip => chip.dataset.severity);
    const oneRule = picked(rule);
    const oneSchema = picked(schema);
    let shown = 0;
    for (const row of rows) {
      const data = row.dataset;
      const fits = (severities.length === 0 || severities.includes(data.severity))
        && (oneRule === null || data.rule === oneRule)
        && (oneSchema === null || (data.schema || '') === oneSchema)
        && (table === '' || data.table === table)
        && words.every(word => text(row).includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    by('shown').textContent = (shown === rows.length ? '' : number(shown) + ' of ') + number(rows.length);
    by('none').hidden = shown > 0;
    by('rows').hidden = shown === 0;
    by('clear').hidden = shown === rows.length && words.length === 0 && table === '';
    tableChip.hidden = table === '';
    tableChip.textContent = table + ' ×';
    tableChip.setAttribute('aria-label', 'Show findings of all tables, not only of ' + table);
  }

  function press(severities) {
    chips.forEach(chip => chip.setAttribute('aria-pressed', String(severities.includes(chip.dataset.severity))));
  }

  function clear() {
    search.value = '';
    rule.selectedIndex = 0;
    if (schema) schema.selectedIndex = 0;
    table = '';
    press([]);
    filter();
  }

  const summary = row => row.querySelector('summary');
  const current = () => document.activeElement.closest('.row') || last;

  function move(step) {
    const visible = rows.filter(row => !row.hidden);
    const at = visible.indexOf(current());
    const next = visible[at < 0 ? 0 : at + step];
    if (next) {
      summary(next).focus({preventScroll: true});
      next.scrollIntoView({block: 'nearest', behavior: 'instant'});
      const covered = by('filters').getBoundingClientRect().bottom - summary(next).getBoundingClientRect().top;
      if (covered > 0 && at >= 0) window.scrollBy({top: -covered - 4, behavior: 'instant'});
    }
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, select, textarea');
    const row = current();
    const onRow = row && event.target === summary(row);
    const act = {
      '/': () => !typing && (search.focus(), search.select(), true),
      'j': () => !typing && (move(1), true),
      'k': () => !typing && (move(-1), true),
      'ArrowDown': () => (onRow || event.target === search) && (move(1), true),
      'ArrowUp': () => onRow && (move(-1), true),
      'Enter': () => event.target === search && (move(1), true),
      'Escape': () => {
        if (event.target === search) {
          search.value === '' ? search.blur() : (search.value = '', filter());
          return true;
        }
        if (!row) return false;
        row.open = false;
        summary(row).focus();
        return true;
      }
    }[event.key];
    if (act && act()) event.preventDefault();
  }

  /** Opens what the address points at, and whatever it lies folded in. */
  function follow() {
    const target = location.hash.length > 1 ? by(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target) return;
    if (target.matches('.row') && target.hidden) clear();
    for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
    if (target.closest('details')) {
      target.scrollIntoView({behavior: 'instant'});
      if (target.matches('.row')) summary(target).focus({preventScroll: true});
    }
  }

  /** A button to copy what is shown, made when it is first seen: a long page has thousands. */
  function offer(sql) {
    if (sql.querySelector('.copy')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', sql.closest('.seen') ? 'Copy query' : 'Copy SQL');
    sql.append(button);
    sql.firstElementChild.tabIndex = 0;
  }

  async function copy(button) {
    const words = button.textContent;
    const source = button.parentElement.querySelector('pre');
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      if (!document.execCommand('copy')) return;
      getSelection().removeAllRanges();
    }
    button.textContent = 'Copied';
    button.dataset.done = '';
    setTimeout(() => { button.textContent = words; delete button.dataset.done; }, 1500);
  }

  function sort(header, index) {
    const first = header.dataset.first || 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const order = header.getAttribute('aria-sort') === first ? other : first;
    all('th', header.parentElement).forEach(one => one.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', order);
    const body = header.closest('table').tBodies[0];
    const value = line => line.cells[index].dataset.value;
    const compare = (a, b) => value(a) === undefined
      ? a.cells[index].textContent.localeCompare(b.cells[index].textContent, 'en', {numeric: true})
      : value(a) - value(b);
    const sign = order === 'ascending' ? 1 : -1;
    body.append(...[...body.rows].sort((a, b) => sign * compare(a, b)));
  }

  if (search) {
    by('filters').hidden = false;
    search.addEventListener('input', filter);
    by('filters').addEventListener('submit', event => event.preventDefault());
    by('filters').addEventListener('change', filter);
    by('filters').addEventListener('reset', event => { event.preventDefault(); clear(); });
    by('clear-none').addEventListener('click', clear);
    tableChip.addEventListener('click', () => { table = ''; filter(); });
    chips.forEach(chip => chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    }));
    all('.legend a').forEach(link => link.addEventListener('click', () => { clear(); press([link.dataset.severity]); filter(); }));
    all('td a[data-table]').forEach(link => link.addEventListener('click', () => { clear(); table = link.dataset.table; filter(); }));
    document.addEventListener('keydown', keys);
    by('rows').addEventListener('focusin', event => { last = event.target.closest('.row'); });
    filter();
  }
  document.addEventListener('click', event => {
    const button = event.target.closest('.copy');
    if (button) copy(button);
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) follow();
  });
  all('.first .sql').forEach(offer);
  rows.forEach(row => row.addEventListener('toggle', () => all('.sql', row).forEach(offer)));
  all('.sortable thead th').forEach((header, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => sort(header, index));
  });
  addEventListener('hashchange', follow);
  addEventListener('load', () => setTimeout(follow)); // after the browser's own jump, which takes the focus away
})();
