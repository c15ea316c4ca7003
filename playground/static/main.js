// The workspace: who one is, where one looks, and everything drawn again when the news changes it.

import { fill, find, h, iconButton, say } from './dom.js';
import { blocksOf } from './blocks.js';
import { Composer, dropsOn } from './composer.js';
import { Messages, Thread, avatar } from './messages.js';
import { drawModal } from './modal.js';
import { begin, drawClock, drawFault, drawPlaying, drawWire, example } from './outside.js';
import { act, channelOf, hasTold, isApp, listen, nameOf, store, titleOf } from './store.js';

const TABS = [['home', 'Home'], ['messages', 'Messages'], ['about', 'About']];
const workspace = find('workspace');
let messages = null;
let composer = null;
let thread = null;

function show(part) { workspace.dataset.show = part; }

function wanted() {
  const [user, channel] = decodeURIComponent(location.hash.slice(1)).split('/');
  return { user, channel };
}

function become(user) {
  Object.assign(store, { me: user, channel: '', stack: [], home: null });
  closeThread();
  drawModal();
  listen(user, heard);
}

function heard(news) {
  if (news.first) startAfresh();
  if (news.first || news.channels || news.people) drawSidebar();
  const isNew = !news.first && messages?.take(news);
  thread?.messages.take(news);
  if (news.first || 'home' in news) drawHome();
  if (news.stack) drawModal();
  if (news.clock) { messages?.ages(); thread?.messages.ages(); }
  if (news.clock || news.playing !== undefined) drawClock();
  if (news.playing !== undefined) drawPlaying();
  if (news.fault) drawFault();
  drawWire(news);
  if (isNew || news.channels) markRead();
  if (news.messages || news.clock) drawWelcome();
}

function startAfresh() {
  const { channel } = wanted();
  const stays = channelOf(store.channel) ?? channelOf(channel) ?? store.channels.find(isApp);
  store.channel = '';
  closeThread();
  open(stays.id, store.tab, { moves: false });
}

function open(channel, tab = 'messages', { moves = true } = {}) {
  const isElsewhere = channel !== store.channel;
  if (isElsewhere) closeThread();
  Object.assign(store, { channel, tab: isApp(channelOf(channel)) ? tab : 'messages' });
  history.replaceState(null, '', `#${store.me}/${channel}`);
  if (isApp(channelOf(channel)) && tab !== 'about') act('home', { tab });
  drawTop();
  drawBody();
  drawSidebar();
  show('place');
  markRead();
  if (moves) composer?.field.focus();
}

function markRead() {
  const place = channelOf(store.channel);
  if (store.tab === 'messages' && place?.unread && document.visibilityState === 'visible') act('read', { channel: store.channel });
}

function drawSidebar() {
  const side = find('sidebar');
  const label = document.activeElement?.closest('#sidebar') ? document.activeElement.dataset.channel : null;
  const people = [...store.people.values()].filter((one) => !one.is_bot);
  const entry = (channel) => {
    const unread = channel.unread && channel.id !== store.channel ? channel.unread : 0;
    return h('li', {}, h('button', {
      type: 'button', class: unread ? 'channel unread' : 'channel', 'data-channel': channel.id, 'aria-current': channel.id === store.channel ? 'page' : null,
      onclick: () => open(channel.id),
    }, channel.with ? avatar(channel.with) : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), h('span', {}, channel.with ? nameOf(channel.with) : channel.name),
    unread ? h('span', { class: 'count' }, String(unread), h('span', { class: 'visually-hidden' }, ' unread')) : null));
  };
  const group = (title, channels) => [h('h2', {}, title), h('ul', {}, channels.map(entry))];
  fill(side,
    h('p', { class: 'team' }, 'Playground'),
    h('label', { class: 'who-am-i' }, h('span', {}, 'You are'),
      h('select', { id: 'person', onchange: (event) => { history.replaceState(null, '', `#${event.target.value}`); become(event.target.value); } },
        people.map((one) => h('option', { value: one.id, selected: one.id === store.me }, one.name)))),
    group('Channels', store.channels.filter((one) => !one.with)),
    group('Direct messages', store.channels.filter((one) => one.with && !isApp(one))),
    group('Apps', store.channels.filter(isApp)));
  if (label) side.querySelector(`[data-channel="${label}"]`)?.focus();
}

function drawTop() {
  const channel = channelOf(store.channel);
  const tab = ([name, text]) => h('button', {
    type: 'button', role: 'tab', id: `tab-${name}`, 'aria-selected': String(name === store.tab), 'aria-controls': 'body', tabindex: name === store.tab ? 0 : -1,
    onclick: () => { open(store.channel, name, { moves: false }); find(`tab-${name}`).focus(); }, onkeydown: tabKeys,
  }, text);
  fill(find('top'),
    iconButton('back', 'To the list of channels', () => { show('list'); find('sidebar').querySelector('[aria-current]')?.focus(); }, { class: 'icon-button only-narrow' }),
    h('h2', {}, titleOf(channel)),
    isApp(channel) ? h('div', { role: 'tablist', class: 'tabs', 'aria-label': titleOf(channel) }, TABS.map(tab)) : null);
  const body = find('body');
  if (isApp(channel)) { body.setAttribute('role', 'tabpanel'); body.setAttribute('aria-labelledby', `tab-${store.tab}`); }
  else { body.removeAttribute('role'); body.removeAttribute('aria-labelledby'); }
}

function tabKeys(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const at = TABS.findIndex(([name]) => name === store.tab);
  find(`tab-${TABS[(at + step + TABS.length) % TABS.length][0]}`).click();
}

function drawBody() {
  const place = find('composer');
  if (store.tab !== 'messages') {
    messages = composer = null;
    place.replaceChildren();
    if (store.tab === 'home') drawHome(); else drawAbout();
    return;
  }
  const draft = composer?.channel === store.channel ? composer.field.value : '';
  messages = new Messages(store.channel, { opensThread: openThread });
  composer = new Composer(store.channel, { id: 'words' });
  if (draft) composer.write(draft);
  fill(find('body'), messages.log);
  fill(place, composer.element);
  messages.toEnd();
  drawWelcome();
}

function drawHome() {
  if (store.tab !== 'home' || !isApp(channelOf(store.channel))) return;
  const home = store.home;
  const content = home
    ? blocksOf(home.blocks, { view: home.id, state: home.state, heading: 'h3' })
    : [h('p', { class: 'empty' }, `${store.app.name} shows nothing here yet.`)];
  const body = find('body');
  const acted = body.contains(document.activeElement) ? document.activeElement.textContent : null;
  fill(body, h('div', { class: 'home', tabindex: 0, role: 'group', 'aria-label': 'Home' }, h('div', { class: 'home-inner' }, content)));
  if (acted !== null) ([...body.querySelectorAll('button, input, select')].find((one) => one.textContent === acted) ?? body.firstElementChild).focus();
}

function drawAbout() {
  const { app } = store;
  fill(find('body'), h('div', { class: 'home', tabindex: 0, role: 'group', 'aria-label': 'About' }, h('div', { class: 'home-inner about' },
    h('h3', {}, app.name), h('p', {}, app.description),
    h('h4', {}, 'Commands'), h('dl', {}, app.commands.flatMap((one) => [h('dt', {}, h('code', {}, one.command)), h('dd', {}, one.description)])),
    h('h4', {}, 'Shortcuts'), h('dl', {}, app.shortcuts.flatMap((one) => [h('dt', {}, one.name, one.type === 'message' ? h('small', {}, ' on a message') : null), h('dd', {}, one.description)])))));
}

function openThread(message) {
  closeThread();
  const reply = new Composer(message.channel, { thread: message.thread ?? message.ts });
  thread = new Thread(message, reply.element, () => { closeThread(); messages?.shown.get(message.key)?.focus(); });
  show('thread');
  reply.field.focus();
}

function closeThread() {
  thread?.close();
  thread = null;
  if (workspace.dataset.show === 'thread') show('place');
}

// Three things to try, until they are done or put away.
function drawWelcome() {
  find('welcome')?.remove();
  const app = store.channels.find(isApp);
  const other = store.channels.find((one) => one.with && !isApp(one));
  const seen = [...store.messages.values()];
  const own = seen.filter((one) => one.user === store.app.user);
  const isDone = [hasTold(), (store.clock.ahead ?? store.clock.moved ?? 0) > 1800 || own.some((one) => !one.is_private && own.some((first) => one.ts - first.ts > 1800)), own.some((one) => one.channel === other?.id)];
  if (!messages || store.channel !== app.id && store.channel !== other?.id || isDone.every(Boolean) || sessionStorage.getItem('welcomed') || store.playing || seen.length > 60) return;
  const command = store.app.commands[0]?.command ?? '';
  const say = (channel, words) => () => { open(channel); composer.write(words); };
  const steps = [
    ['Write down a coffee', 'One line is enough; it is saved at once.', 'Write the line', say(app.id, `${command} log coffee with Ada Lovelace (analyst @ Babbage & Co) today`)],
    ['Let a day pass', 'See what the coach says the next morning.', '+1 day', () => document.querySelector('[data-move=day]').click()],
    ['Pull up the card in a conversation', `Only you see it, in the middle of a talk with ${nameOf(other?.with)}.`, 'Go there', say(other?.id, `${command} ada`)],
  ];
  messages.log.before(h('section', { id: 'welcome', class: 'welcome', 'aria-label': 'Three things to try' },
    h('header', {}, h('h3', {}, hasTold() ? 'Three things to try' : 'Welcome. Three things to try'),
      iconButton('close', 'Put this away', () => { sessionStorage.setItem('welcomed', 'yes'); drawWelcome(); })),
    h('ol', {}, steps.map(([title, about, button, does], index) => h('li', { 'data-number': index + 1, class: isDone[index] ? 'done' : index === isDone.indexOf(false) ? 'now-to-do' : '' },
      h('div', {}, h('strong', {}, title, isDone[index] ? h('span', { class: 'visually-hidden' }, ' (done)') : null), h('small', {}, about)),
      isDone[index] ? null : h('button', { type: 'button', class: 'button', onclick: does }, button)))),
    h('p', {}, 'Or look around in a full one: ', h('button', { type: 'button', class: 'link', onclick: () => example() }, 'load the example network'), '.')));
}

begin();
dropsOn(find('place'), () => composer);
document.addEventListener('visibilitychange', markRead);
window.addEventListener('hashchange', () => { const { user, channel } = wanted(); if (user && user !== store.me) become(user); else if (channelOf(channel)) open(channel); });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && thread && !event.defaultPrevented && !document.querySelector('dialog[open], :popover-open')) closeThread();
});
become(wanted().user);
