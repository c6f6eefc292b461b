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

  const PRINTED = 680;
  const charts = [];
  const draw = (place, height, options) => {
    place.style.height = height + 'px';
    const chart = echarts.init(place, null, { renderer: 'svg' });
    chart.setOption(options);
    new ResizeObserver(() => chart.resize()).observe(place);
    charts.push(chart);
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

  /* In print every table is open, and charts are as wide as the paper. */
  const closed = [];
  addEventListener('beforeprint', () => {
    for (const chart of charts) {
      chart.resize({ width: PRINTED });
      chart.getZr().flush();
    }
    for (const table of document.querySelectorAll('details:not([open])')) {
      table.open = true;
      closed.push(table);
    }
  });
  addEventListener('afterprint', () => {
    while (closed.length > 0) closed.pop().open = false;
    charts.forEach(chart => chart.resize({ width: 'auto' }));
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

  /* How an enterprise came to what it owes. Its lines are unpacked when they are looked at. */
  if (!data.enterprises || !('DecompressionStream' in window)) return;
  const MOST_OPEN = 4;
  const MOST_LINES = 1000;
  const dialog = document.getElementById('derivation');
  const steps = document.getElementById('steps');

  const unpacked = async packed => {
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(stream).text());
  };

  /* The texts of a line: its shape names the label and the frame of each, and the figures fill the holes of all frames in turn. */
  const told = (shape, figures) => {
    const list = element('dl');
    const each = figures.split(' ');
    let next = 0;
    for (let i = 0; i < shape.length; i += 2) {
      const isMore = i > 0 && shape[i] === shape[i - 2];
      list.append(
        element('dt', '', isMore ? '' : data.words[shape[i]]),
        element('dd', '', data.words[shape[i + 1]].replace(/#/g, () => each[next++])));
    }
    return list;
  };

  /* The same in short, while the derivation is closed. */
  const brief = (line, period) => {
    const said = [];
    if (line.quantity !== '') {
      const factors = [grouped(line.quantity) + ' ' + line.unit, line.rate + ' ' + line.rate_unit];
      if (line.multiplier !== '1') factors.push(line.multiplier);
      said.push(element('p', 'brief', factors.join(' × ') + (line.status === 'charged' ? ' = ' : ' → ') + grouped(line.amount)));
    }
    const about = [['tier', line.tier], ['days', line.period === period ? '' : line.period]]
      .filter(([, words]) => words !== '')
      .map(([header, words]) => text[header] + ' ' + words);
    for (const words of [about.join(' · '), line.reason, [line.document, line.article].filter(part => part !== '').join(' · ')]) {
      if (words !== '') said.push(element('p', 'brief why', words));
    }
    return said;
  };

  const derived = (period, values, isOpen) => {
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
    const how = element('details');
    how.open = isOpen;
    how.append(element('summary', '', text.how), told(data.shapes[values[data.headers.length]], values[data.headers.length + 1]));
    block.append(head, ...brief(line, period), how);
    return block;
  };

  const section = ([period, total, , lines], isOpen) => {
    const made = element('section');
    const head = element('h3');
    head.append(element('span', '', data.words[period]), element('span', '', total === '' ? '?' : grouped(total)));
    made.append(head, ...lines.map(values => derived(data.words[period], values, isOpen)));
    return made;
  };

  const explain = (row, periods) => {
    const count = periods.reduce((all, [, , , lines]) => all + lines.length, 0);
    let left = MOST_LINES;
    steps.replaceChildren();
    if (count > MOST_OPEN) {
      const all = element('button', 'all', text.all);
      all.type = 'button';
      all.addEventListener('click', () => steps.querySelectorAll('details').forEach(how => { how.open = true; }));
      steps.append(all);
    }
    for (const [period, total, undetermined, lines] of periods) {
      if (left > 0) steps.append(section([period, total, undetermined, lines.slice(0, left)], count <= MOST_OPEN));
      left -= lines.length;
    }
    if (left < 0) steps.append(element('p', 'notice', text.cut.replace('{0}', grouped(String(MOST_LINES))).replace('{1}', grouped(String(count)))));
    steps.append(element('p', 'more', text.explain), element('code', 'more', 'jieti explain … --enterprise ' + row.dataset.id));
  };

  document.getElementById('click').hidden = false;
  document.getElementById('no-click').hidden = true;
  for (const { row, place } of rows) {
    const who = row.querySelector('.who');
    const button = element('button', '', who.textContent);
    button.type = 'button';
    who.replaceChildren(button);
    button.addEventListener('click', async () => {
      document.getElementById('derived').textContent = row.cells[0].textContent;
      explain(row, await unpacked(data.enterprises[place]));
      dialog.showModal();
      steps.scrollTop = 0;
      dialog.scrollTop = 0;
    });
  }
})();
