/* Draws the charts, and makes the table of enterprises searchable, sortable and explained. Whatever comes from the data is set as text, never as markup. */
(() => {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const text = data.texts;
  const language = document.documentElement.lang;
  const inShort = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const grouped = number => number.replace(/^(-?\d+)/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));

  const element = (tag, kind, words) => {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (words !== undefined) made.textContent = words;
    return made;
  };

  /* Charts. The colours are those of Okabe and Ito, which the colour-blind can tell apart; stacked ones have patterns, too. */
  const PALETTE = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];
  const INK = '#1b1f24';
  const QUIET = '#57606a';
  const MOST_BARS = 12;
  const LONGEST = 36;
  const font = getComputedStyle(document.body).fontFamily;

  const tip = (title, rows) => {
    const box = element('div', 'tip');
    box.append(element('b', '', title));
    for (const [name, value] of rows) {
      const row = element('div');
      row.append(element('span', '', name), element('span', '', value));
      box.append(row);
    }
    return box;
  };

  const frame = () => ({
    animation: false,
    textStyle: { fontFamily: font, color: INK },
    grid: { left: 0, right: 16, top: 8, bottom: 0, containLabel: true },
    tooltip: { className: 'tooltip', trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, borderColor: '#8b949e', textStyle: { color: INK } },
  });
  const amounts = (parts = 4) => ({
    type: 'value',
    splitNumber: parts,
    axisLabel: { color: QUIET, formatter: value => inShort.format(value), hideOverlap: true },
    splitLine: { lineStyle: { color: '#e6e9ec' } },
  });
  const names = (list, more) => ({
    type: 'category',
    data: list,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#8b949e' } },
    axisLabel: Object.assign({ color: INK }, more),
  });

  const draw = (place, height, options) => {
    place.style.height = height + 'px';
    const chart = echarts.init(place, null, { renderer: 'svg' });
    chart.setOption(options);
    new ResizeObserver(() => chart.resize()).observe(place);
  };

  const inFen = amount => BigInt(amount.replace('.', ''));
  const inYuan = fen => {
    const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
    return (fen < 0n ? '-' : '') + digits.slice(0, -2) + '.' + digits.slice(-2);
  };
  const sum = list => inYuan(list.reduce((all, amount) => all + inFen(amount), 0n));

  const ranked = (place, shares) => {
    let bars = shares.filter(share => Number(share[1]) !== 0);
    if (bars.length === 0) return false;
    if (bars.length > MOST_BARS) {
      const rest = bars.slice(MOST_BARS - 1);
      bars = bars.slice(0, MOST_BARS - 1).concat([[text.others.replace('{0}', rest.length), sum(rest.map(share => share[1]))]]);
    }
    const all = Number(sum(bars.map(bar => bar[1])));
    const room = Math.min(180, Math.max(90, place.clientWidth * 0.36));
    const options = frame();
    options.grid.right = 64;
    options.xAxis = amounts(place.clientWidth < 420 ? 2 : 4);
    options.yAxis = names(bars.map(bar => bar[0] || text.nothing), { width: room, overflow: 'break', lineHeight: 14, formatter: name => name.length > LONGEST ? name.slice(0, LONGEST) + '…' : name });
    options.yAxis.inverse = true;
    options.series = [{
      type: 'bar',
      barMaxWidth: 20,
      itemStyle: { color: PALETTE[0] },
      label: { show: true, position: 'right', color: QUIET, formatter: bar => inShort.format(bar.value) },
      data: bars.map(bar => Number(bar[1])),
    }];
    options.tooltip.formatter = ([bar]) => tip(bars[bar.dataIndex][0] || text.nothing, [
      [text.amount, grouped(bars[bar.dataIndex][1])],
      [text.share, (bar.value / all * 100).toFixed(1) + ' %'],
    ]);
    draw(place, 44 + 30 * bars.length, options);
    return true;
  };

  const monthly = (place, { months, resources }) => {
    const kinds = Object.keys(resources);
    if (kinds.length === 0) return false;
    const options = frame();
    options.aria = { enabled: true, label: { enabled: false }, decal: { show: kinds.length > 1 } };
    options.color = PALETTE;
    options.grid.top = kinds.length > 1 ? 40 : 12;
    options.legend = { show: kinds.length > 1, left: 0, top: 0, itemWidth: 18, textStyle: { color: INK } };
    options.xAxis = names(months, { color: QUIET, hideOverlap: true });
    options.yAxis = amounts();
    options.series = kinds.map(kind => ({
      type: 'bar', stack: 'all', name: text[kind], barMaxWidth: 48, data: resources[kind].map(Number),
    }));
    options.tooltip.formatter = bars => {
      const month = bars[0].dataIndex;
      const rows = kinds.map(kind => [text[kind], grouped(resources[kind][month])]);
      if (kinds.length > 1) rows.push([text.total, grouped(sum(kinds.map(kind => resources[kind][month])))]);
      return tip(months[month], rows);
    };
    draw(place, 300, options);
    return true;
  };

  const spread = (place, bins) => {
    if (bins.length === 0) return false;
    const range = ([above, upTo]) => above === '' ? text.zero : upTo === '' ? '> ' + above : above + ' – ' + upTo;
    const options = frame();
    options.grid.top = 24;
    options.xAxis = names(bins.map(([above, upTo]) => above === '' ? text.zero : upTo === '' ? '> ' + above : '≤ ' + upTo), { color: QUIET, hideOverlap: true });
    options.yAxis = Object.assign(amounts(), { minInterval: 1 });
    options.series = [{
      type: 'bar',
      barCategoryGap: '12%',
      data: bins.map(([above, , count]) => ({ value: count, itemStyle: { color: above === '' ? '#8b949e' : PALETTE[0] } })),
      label: { show: true, position: 'top', color: QUIET, formatter: bar => bar.value || '' },
    }];
    options.tooltip.formatter = ([bar]) => tip(range(bins[bar.dataIndex]), [[text.count, grouped(String(bar.value))]]);
    draw(place, 260, options);
    return true;
  };

  const drawers = {
    levy: place => ranked(place, data.levy),
    industry: place => ranked(place, data.industry),
    province: place => data.province.length > 1 && ranked(place, data.province),
    month: place => monthly(place, data.month),
    output: place => spread(place, data.output),
    energy: place => spread(place, data.energy),
  };

  document.documentElement.classList.add('live');
  for (const place of document.querySelectorAll('[data-chart]')) {
    if (drawers[place.dataset.chart](place)) {
      place.parentElement.querySelector('details').open = false;
    } else {
      place.remove();
    }
  }

  /* In print every table is open. */
  const closed = [];
  addEventListener('beforeprint', () => {
    for (const table of document.querySelectorAll('details:not([open])')) {
      table.open = true;
      closed.push(table);
    }
  });
  addEventListener('afterprint', () => {
    while (closed.length > 0) closed.pop().open = false;
  });

  /* The table of enterprises. */
  const roll = document.getElementById('roll');
  const body = roll.tBodies[0];
  const rows = Array.from(body.rows, (row, place) => ({
    row,
    place,
    words: (row.textContent + ' ' + row.dataset.also).toLowerCase(),
  }));

  const search = document.getElementById('search');
  const open = document.getElementById('open');
  const filters = document.querySelectorAll('[data-filter]');
  const show = () => {
    const wanted = search.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { row, words } of rows) {
      const fits = wanted.every(word => words.includes(word))
        && (!open.checked || row.dataset.open !== '0')
        && Array.from(filters).every(filter => filter.value === '' || row.dataset[filter.dataset.filter] === filter.value);
      row.hidden = !fits;
      if (fits) shown++;
    }
    document.getElementById('shown').textContent = text.shown.replace('{0}', shown).replace('{1}', rows.length);
  };
  for (const filter of [search, open, ...filters]) filter.addEventListener('input', show);
  document.querySelector('.filters').hidden = false;
  show();

  const order = new Intl.Collator(language, { numeric: true });
  const cell = (row, column) => row.cells[column].textContent;
  const number = words => words === '' ? -Infinity : Number(words.replaceAll(',', ''));
  const sort = (column, kind, direction) => {
    const compare = kind === 'number'
      ? (a, b) => number(cell(a.row, column)) - number(cell(b.row, column)) || 0
      : (a, b) => order.compare(cell(a.row, column), cell(b.row, column));
    rows.sort((a, b) => direction * compare(a, b) || a.place - b.place);
    body.append(...rows.map(({ row }) => row));
  };
  for (const head of roll.tHead.querySelectorAll('[data-sort]')) {
    const button = element('button', '', head.textContent);
    button.type = 'button';
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const first = head.dataset.sort === 'number' ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const now = head.getAttribute('aria-sort') === first ? other : first;
      for (const each of roll.tHead.querySelectorAll('[aria-sort]')) each.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', now);
      sort(head.cellIndex, head.dataset.sort, now === 'ascending' ? 1 : -1);
    });
  }

  /* How an enterprise came to what it owes. */
  if (!data.enterprises) return;
  const colon = language.startsWith('zh') ? '：' : ': ';
  const dialog = document.getElementById('derivation');
  const steps = document.getElementById('steps');

  const derived = (period, values) => {
    const line = {};
    data.headers.forEach((header, i) => {
      line[header] = typeof values[i] === 'number' ? data.words[values[i]] : values[i];
    });
    const block = element('div', 'line');
    const head = element('p', 'head');
    const levy = element('span', '', data.levies[line.levy] || line.levy);
    if (line.status !== 'charged') {
      const badge = element('span', 'badge', text['status-' + line.status]);
      badge.dataset.status = line.status;
      levy.append(badge);
    }
    head.append(levy, element('b', '', line.amount === '' ? '?' : grouped(line.amount)));
    block.append(head);
    if (line.quantity !== '') {
      const factors = [grouped(line.quantity) + ' ' + line.unit, line.rate + ' ' + line.rate_unit];
      if (line.multiplier !== '1') factors.push(line.multiplier);
      block.append(element('p', 'factors', factors.join(' × ') + (line.status === 'charged' ? ' = ' : ' → ') + grouped(line.amount)));
    }
    const about = [['tier', line.tier], ['days', line.period === period ? '' : line.period]]
      .filter(([, words]) => words !== '')
      .map(([header, words]) => text[header] + ' ' + words);
    if (about.length > 0) block.append(element('p', 'why', about.join(' · ')));
    if (line.reason !== '') block.append(element('p', 'why', line.reason));
    const told = values[data.headers.length].map(word => data.words[word]);
    const law = element('dl');
    for (let i = 0; i < told.length; i += 2) {
      if (told[i] === text.settle) {
        block.append(element('p', 'why', told[i] + colon + told[i + 1]));
      } else {
        law.append(element('dt', '', i > 0 && told[i] === told[i - 2] ? '' : told[i]), element('dd', '', told[i + 1]));
      }
    }
    if (law.childElementCount > 0) {
      const more = element('details', 'law');
      more.append(element('summary', '', [line.document, line.article, line.schedule].filter(words => words !== '').join(' · ')), law);
      block.append(more);
    }
    return block;
  };

  for (const { row, place } of rows) {
    const who = row.querySelector('.who');
    const button = element('button', '', who.textContent);
    button.type = 'button';
    who.replaceChildren(button);
    button.addEventListener('click', () => {
      document.getElementById('derived').textContent = row.cells[0].textContent;
      steps.replaceChildren(...data.enterprises[place].map(([period, total, , lines]) => {
        const section = element('section');
        const head = element('h3');
        head.append(element('span', '', data.words[period]), element('span', '', total === '' ? '?' : grouped(total)));
        section.append(head, ...lines.map(values => derived(data.words[period], values)));
        return section;
      }));
      steps.append(element('p', 'more', text.explain), element('code', 'more', 'jieti explain … --enterprise ' + row.dataset.id));
      dialog.showModal();
      steps.scrollTop = 0;
    });
  }
})();
