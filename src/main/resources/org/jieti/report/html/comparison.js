/* Draws what is owed before and after from the tables of the page. Whatever stands in them is set as text, never as markup. */
(() => {
  'use strict';

  const words = document.querySelector('main').dataset;
  const inShort = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact', maximumFractionDigits: 1 });
  const font = getComputedStyle(document.body).fontFamily;
  const INK = '#1b1f24';
  const QUIET = '#57606a';
  const MOST_BARS = 12;
  const LONGEST = 36;
  const amount = cell => Number(cell.textContent.replaceAll(',', ''));

  const element = (tag, kind, text) => {
    const made = document.createElement(tag);
    made.className = kind;
    made.textContent = text;
    return made;
  };

  const tip = row => {
    const box = element('div', 'tip', '');
    box.append(element('b', '', row.cells[0].textContent));
    [words.baseline, words.reform, words.difference].forEach((name, i) => {
      const line = element('div', '', '');
      line.append(element('span', '', name), element('span', '', row.cells[i + 1].textContent));
      box.append(line);
    });
    return box;
  };

  const draw = (place, rows) => {
    const chart = echarts.init(place, null, { renderer: 'svg' });
    const bars = (name, column, color) => ({
      name,
      type: 'bar',
      barMaxWidth: 14,
      itemStyle: { color },
      data: rows.map(row => amount(row.cells[column])),
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, color: INK },
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      grid: { left: 0, right: 24, top: 36, bottom: 0, containLabel: true },
      legend: { left: 0, top: 0, itemWidth: 18, textStyle: { color: INK } },
      tooltip: { className: 'tooltip', trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, formatter: ([bar]) => tip(rows[bar.dataIndex]) },
      xAxis: { type: 'value', axisLabel: { color: QUIET, formatter: value => inShort.format(value), hideOverlap: true }, splitLine: { lineStyle: { color: '#e6e9ec' } } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(row => row.cells[0].textContent),
        axisTick: { show: false },
        axisLabel: { color: INK, width: 180, overflow: 'break', formatter: name => name.length > LONGEST ? name.slice(0, LONGEST) + '…' : name },
      },
      series: [bars(words.baseline, 1, '#56b4e9'), bars(words.reform, 2, '#d55e00')],
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  };

  document.documentElement.classList.add('live');
  for (const place of document.querySelectorAll('.chart')) {
    const details = place.parentElement.querySelector('details');
    const rows = Array.from(details.querySelector('tbody').rows)
      .filter(row => row.cells[0].textContent !== words.total)
      .filter(row => amount(row.cells[1]) !== 0 || amount(row.cells[2]) !== 0)
      .slice(0, MOST_BARS);
    if (rows.length === 0) {
      place.remove();
      continue;
    }
    place.style.height = 56 + 44 * rows.length + 'px';
    draw(place, rows);
  }
})();
