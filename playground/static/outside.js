// What stands around the workspace: the clock, the wire, faults, width, starting over.

import { fill, find, h, iconButton, say } from './dom.js';
import { confirmed, menuButton } from './menus.js';
import { act, store } from './store.js';
import { momentOf, now } from './times.js';

const MOVES = [['message', 'To the next message'], ['hour', '+1 hour'], ['day', '+1 day'], ['week', '+1 week'], ['months', '+3 months']];
const FAULTS = [
  ['none', 'All is well', 'Slack answers the bot at once'],
  ['slow', 'Slow', 'Slack takes 2.5 seconds for each call'],
  ['limited', 'Too many requests', 'Slack answers 429'],
  ['error', 'Error', 'Slack answers internal_error'],
  ['dropped', 'Dropped connection', 'Slack hangs up without a word'],
];

export function begin() {
  fill(find('moves'), MOVES.map(([move, text]) => h('button', { type: 'button', class: 'move', 'data-move': move, onclick: () => pass(move) }, text)));
  fill(find('tools'),
    h('button', { type: 'button', class: 'move', 'aria-pressed': 'false', id: 'phone', onclick: (event) => press(event.currentTarget, document.body, 'phone') }, 'Phone width'),
    h('button', { type: 'button', class: 'move', 'aria-expanded': 'false', 'aria-controls': 'wire', id: 'wire-switch', onclick: showWire }, 'The wire'),
    menuButton('Start over', null, () => [
      { text: 'Reset', description: 'An empty workspace, at true time', does: reset },
      { text: 'Load the example network', description: 'Twenty people over eight months', does: () => example() },
    ], { kind: 'move' }));
  setInterval(drawClock, 1000);
}

function press(button, place, name) {
  const isOn = place.classList.toggle(name);
  button.setAttribute('aria-pressed', String(isOn));
}

async function pass(move) {
  const answer = await act('pass', { move });
  if (!answer.is_ok) return;
  say(answer.now ? `It is now ${momentOf(answer.now)}.` : 'Nothing is waiting to be said within a year.');
}

async function reset() {
  const title = 'Start over?';
  const text = 'Everything in this workspace goes, and the clock shows the true time again.';
  if (await confirmed({ title, text, confirm: 'Reset', deny: 'Keep it', style: 'danger' })) await act('reset');
}

export async function example() {
  const isEmpty = store.messages.size === 0;
  const text = 'Eight months of Alice’s network take about ten seconds. What is in this workspace now goes.';
  const isWanted = isEmpty || (await confirmed({ title: 'Load the example network?', text, confirm: 'Load it', deny: 'Not now', style: 'primary' }));
  if (isWanted) await act('example');
}

export function drawClock() {
  if (!store.me) return;
  const time = find('now');
  const shown = momentOf(now());
  if (time.textContent !== shown) time.textContent = shown;
  const isGoing = Boolean(store.clock.is_going || store.playing);
  document.body.classList.toggle('going', isGoing);
  for (const button of find('moves').children) button.disabled = isGoing;
  const next = find('moves').firstElementChild;
  const { next: at } = store.clock;
  next.title = at ? `The coach looks again on ${momentOf(at)}` : 'Nothing is waiting to be said';
  time.title = `${store.playing || shown}`;
}

export function drawPlaying() {
  const old = find('playing');
  if (!store.playing) { old?.remove(); return; }
  const words = `${store.playing}…`;
  if (old) { old.lastChild.textContent = words; return; }
  document.body.append(h('div', { id: 'playing', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('span', {}, words)));
}

function showWire() {
  const drawer = find('wire');
  drawer.hidden = !drawer.hidden;
  find('wire-switch').setAttribute('aria-expanded', String(!drawer.hidden));
  if (drawer.hidden) { drawer.replaceChildren(); return; }
  fill(drawer,
    h('header', { class: 'top' }, h('h2', {}, 'The wire'), iconButton('close', 'Close the wire', () => { showWire(); find('wire-switch').focus(); })),
    h('label', { class: 'fault' }, h('span', {}, 'Let Slack go wrong'),
      h('select', { id: 'fault', onchange: (event) => act('fail', { fault: event.target.value }) }, FAULTS.map(([value, text]) => h('option', { value }, text)))),
    h('p', { class: 'hint', id: 'fault-about' }),
    h('div', { id: 'entries', class: 'entries', tabindex: 0, role: 'group', 'aria-label': 'Requests and answers, the newest first' }));
  drawWire({ wire: store.wire, first: true });
  drawFault();
}

export function drawFault() {
  if (!find('fault')) return;
  find('fault').value = store.fault;
  find('fault-about').textContent = FAULTS.find(([value]) => value === store.fault)[2];
}

export function drawWire(news) {
  const entries = find('entries');
  document.body.classList.toggle('faulty', store.fault !== 'none');
  if (!entries || !(news.wire || news.first)) return;
  if (news.first) entries.replaceChildren();
  entries.prepend(...[...(news.wire ?? [])].reverse().map(entry));
  while (entries.children.length > 300) entries.lastElementChild.remove();
  if (!entries.children.length) entries.append(h('p', { class: 'hint' }, 'Nothing has been said over the wire yet.'));
  else entries.querySelector('p.hint')?.remove();
}

const told = (value) => h('pre', { tabindex: 0 }, typeof value === 'string' ? value : JSON.stringify(value, null, 2));

function entry(one) {
  const isSlack = one.from === 'slack';
  const made = h('details', { class: one.ok ? 'entry' : 'entry bad' },
    h('summary', {}, h('span', { class: 'way' }, isSlack ? 'Slack → bot' : 'bot → Slack'), h('span', { class: 'call' }, one.name),
      h('span', { class: 'ms' }, `${one.ms} ms`), h('span', { class: 'verdict' }, one.verdict)));
  made.addEventListener('toggle', () => {
    if (made.open && made.children.length === 1) made.append(h('h3', {}, 'Request'), told(one.asked), h('h3', {}, 'Answer'), told(one.told));
  });
  return made;
}
