import { html, type Markup, type Part } from '../markup';
import { codeInWords, dayInWords } from '../ownership-words';
import { comingMark, gradeMark, gradeMarks, inspectionMark } from './lane-marks';
import type { Lane, Stretch } from './lanes';

const box = { width: 960, left: 190, right: 20, top: 28, laneHeight: 26 };

const longestLabel = 26;

type Across = (day: string) => number;

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function firstDay(lanes: readonly Lane[]): string {
  const days = lanes.flatMap(({ inGroup, inspections }) => [
    ...inGroup.map(({ from }) => from),
    ...inspections.map(({ on }) => on),
  ]);
  return days.reduce((least, day) => (day < least ? day : least), '9999');
}

/** Homes were registered long before anything of them was published: the chart begins where most can be seen. */
function acrossFrom(from: string, to: string): Across {
  const [start, end] = [time(from), time(to)];
  const width = box.width - box.right - box.left;
  return (day) => box.left + ((Math.max(time(day), start) - start) / Math.max(1, end - start)) * width;
}

function yearLines(from: string, to: string, across: Across, bottom: number): Part {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first) / 12));
  const years: number[] = [];
  for (let year = first + 1; year <= last; year += step) years.push(year);
  return years.map((year) => {
    const x = across(`${year}-01-01`).toFixed(1);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${box.top - 6}" y2="${bottom}"/><text x="${x}" y="${box.top - 12}" text-anchor="middle">${year}</text>`;
  });
}

function bar({ from, to }: Stretch, end: string, across: Across, y: number, name: string, half: number): Markup {
  const x = across(from);
  const width = Math.max(2, across(to ?? end) - x);
  return html`<rect class="${name}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" y="${y - half}" height="${half * 2}"/>`;
}

/** A suspension lasts until it ends, or the setting leaves the group. */
function ended({ from, to }: Stretch, { inGroup }: Lane): Stretch {
  return { from, to: to ?? inGroup.find((stay) => stay.to !== null && stay.to > from)?.to ?? null };
}

/** As much as there is room for; the whole stands in the table. */
function labelOf({ setting: { urn, localAuthorityName } }: Lane): string {
  const label = `${urn}, ${localAuthorityName}`;
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;
}

function laneHtml(lane: Lane, end: string, across: Across, y: number): Markup {
  const { setting, inGroup, suspended, inspections } = lane;
  const bars = inGroup.map((stretch) => bar(stretch, end, across, y, 'lane', 3));
  const stops = suspended.map((stretch) => bar(ended(stretch, lane), end, across, y, 'suspended', 6));
  const comings = inGroup.flatMap(({ from, to }) => [
    comingMark('joined', across(from), y, `Came to the group: ${dayInWords(from)}`),
    ...(to === null ? [] : [comingMark('left', across(to), y, `Went from the group: ${dayInWords(to)}`)]),
  ]);
  const marks = inspections.map(({ on, value }) =>
    inspectionMark(value, across(on), y, `${dayInWords(on)}: ${gradeMark(value).words}`),
  );
  return html`<text x="0" y="${y + 4}"><title>${setting.urn}, ${codeInWords(setting.provisionType)}, ${setting.localAuthorityName}</title>${labelOf(lane)}</text>${bars}${stops}${comings}${marks}`;
}

/** What happened, one lane a setting. All it shows stands in the table as well. */
export function lanesChart(lanes: readonly Lane[], asOf: string, about: string): Markup {
  const from = firstDay(lanes);
  const across = acrossFrom(from, asOf);
  const bottom = box.top + lanes.length * box.laneHeight;
  const rows = lanes.map((lane, at) =>
    laneHtml(lane, asOf, across, box.top + at * box.laneHeight + box.laneHeight / 2),
  );
  return html`<div class="wide" role="group" aria-label="Chart of what happened" tabindex="0"><svg viewBox="0 0 ${box.width} ${bottom + 8}" role="img" aria-labelledby="lanes-title" xmlns="http://www.w3.org/2000/svg"><title id="lanes-title">${about}</title>${yearLines(from, asOf, across, bottom)}${rows}</svg></div>`;
}

function keyItem(mark: Markup, words: string): Markup {
  return html`<li><svg viewBox="0 0 24 20" aria-hidden="true">${mark}</svg>${words}</li>`;
}

/** What the marks mean: of grades only those that are there. */
export function lanesKey(lanes: readonly Lane[]): Markup {
  const seen = new Set(lanes.flatMap(({ inspections }) => inspections.map(({ value }) => value)));
  const known = [...Object.keys(gradeMarks), null].filter((value) => seen.has(value));
  const grades = known.map((value) => keyItem(inspectionMark(value, 12, 10, null), gradeMark(value).words));
  const suspended = lanes.some((lane) => lane.suspended.length > 0)
    ? keyItem(html`<rect class="suspended" x="2" width="20" y="4" height="12"/>`, 'Registration suspended')
    : null;
  return html`<ul class="chart-key">${grades}${keyItem(comingMark('joined', 9, 10, null), 'Came to the group')}${keyItem(comingMark('left', 12, 10, null), 'Went from the group')}${suspended}</ul>`;
}
