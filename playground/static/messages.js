// The messages of one conversation, or of one thread, kept in step with the news.

import { find, h, icon, iconButton } from './dom.js';
import { blocksOf } from './blocks.js';
import { menuButton } from './menus.js';
import { act, nameOf, store } from './store.js';
import { dateOf, nearDay, timeOf } from './times.js';
import { mrkdwn } from './words.js';

const NEAR = 80; // pixels from the end within which new messages are followed

export const avatar = (user) => {
  const words = nameOf(user).split(' ');
  const letters = words.map((word) => word[0]).slice(0, 2).join('');
  const person = [...store.people.keys()].indexOf(user) % 6;
  return h('span', { class: `avatar ${user === store.app?.user ? 'app' : `person-${Math.max(person, 0)}`}`, 'aria-hidden': 'true' }, letters);
};

const seconds = (message) => Number(message.ts);

function files(message) {
  return message.files.map((file) => {
    const address = `/files/${file.id}`;
    return /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype)
      ? h('a', { href: address, target: '_blank', class: 'picture' }, h('img', { src: address, alt: file.title, loading: 'lazy' }))
      : h('a', { href: address, download: file.name, class: 'file' }, icon('file'), h('span', {}, file.name), h('small', {}, sizeOf(file.size)));
  });
}

const sizeOf = (bytes) => (bytes < 1024 ? `${bytes} bytes` : bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`);

function body(message) {
  const place = { message: message.key, state: message.state };
  const isTheirs = store.people.get(message.user)?.is_bot;
  // What people type is shown from the text, in which mentions and links are marked.
  const content = isTheirs && message.blocks.length ? blocksOf(message.blocks, place) : h('div', { class: 'words' }, mrkdwn(message.text));
  return [message.text || message.blocks.length ? content : null, files(message)];
}

export class Messages {
  // `opensThread(message)`; `root`: the key of a thread's first message, else null.
  constructor(channel, { root = null, opensThread }) {
    this.channel = channel;
    this.root = root;
    this.opensThread = opensThread;
    this.shown = new Map();
    this.log = h('div', { class: 'messages', role: 'log', tabindex: 0, 'aria-label': 'Messages' });
    const mine = [...store.messages.values()].filter((message) => this.holds(message)).sort(byTime);
    this.isFollowing = true;
    this.top = 0;
    this.log.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => { if (this.isFollowing) this.toEnd(0); }).observe(this.log);
    this.log.append(...mine.flatMap((message, index) => this.made(message, mine[index - 1])));
  }

  holds(message) {
    if (message.channel !== this.channel) return false;
    const isReply = message.thread && message.thread !== message.ts;
    if (!this.root) return !isReply;
    return message.key === this.root || `${message.channel}/${message.thread}` === this.root;
  }

  // What grows below takes nobody away from the end; only scrolling up does.
  scrolled() {
    const { scrollTop } = this.log;
    if (this.isAtEnd) this.isFollowing = true;
    else if (scrollTop < this.top) this.isFollowing = false;
    this.top = scrollTop;
  }

  get isAtEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR; }

  // Once more when what came into sight has got its height.
  toEnd(again = 3) {
    this.log.scrollTop = this.log.scrollHeight;
    if (again) requestAnimationFrame(() => this.toEnd(again - 1));
  }

  // Bring what is shown up to date; true where something new came.
  take(news) {
    const wasAtEnd = this.isFollowing;
    let isNew = false;
    for (const key of news.gone ?? []) this.remove(key);
    for (const message of [...(news.messages ?? [])].sort(byTime)) {
      if (this.holds(message)) isNew = this.put(message) || isNew;
      else this.freshen(`${message.channel}/${message.thread}`);
    }
    if (wasAtEnd || (isNew && [...(news.messages ?? [])].some((one) => one.user === store.me))) this.toEnd();
    return isNew;
  }

  put(message) {
    const old = this.shown.get(message.key);
    if (old) { this.replace(old, message); return false; }
    const before = this.log.lastElementChild?.message;
    if (!before || seconds(before) <= seconds(message)) this.log.append(...this.made(message, before));
    else [...this.log.children].find((one) => one.message && seconds(one.message) > seconds(message)).before(this.element(message));
    return true;
  }

  replace(old, message) {
    const acted = old.contains(document.activeElement) ? document.activeElement : null;
    const label = acted?.textContent;
    const fresh = this.element(message);
    old.replaceWith(fresh);
    if (!acted) return;
    // Whoever pressed something stays where they were.
    const same = [...fresh.querySelectorAll('button, input, select')].find((one) => one.textContent === label && label);
    (same ?? fresh).focus();
  }

  // Today becomes yesterday.
  ages() {
    for (const day of this.log.querySelectorAll('.day')) day.firstChild.textContent = nearDay(day.at);
  }

  freshen(key) {
    const old = this.shown.get(key);
    if (old && store.messages.has(key)) this.replace(old, store.messages.get(key));
  }

  remove(key) {
    const old = this.shown.get(key);
    if (!old) return;
    if (old.previousElementSibling?.classList.contains('day') && !old.nextElementSibling?.message) old.previousElementSibling.remove();
    old.remove();
    this.shown.delete(key);
  }

  made(message, before) {
    const isNewDay = !before || dateOf(seconds(before)) !== dateOf(seconds(message));
    const day = isNewDay ? h('div', { class: 'day' }, h('span', {}, nearDay(seconds(message)))) : null;
    if (day) day.at = seconds(message);
    return [day, this.element(message)].filter(Boolean);
  }

  element(message) {
    const name = nameOf(message.user);
    const isApp = store.people.get(message.user)?.is_bot;
    const made = h('article', { class: `message ${message.is_private ? 'private' : ''}`, tabindex: -1, 'aria-label': `${name}, ${timeOf(seconds(message))}`, 'data-key': message.key },
      message.is_private ? h('p', { class: 'only-you' }, icon('eye'), 'Only visible to you') : null,
      avatar(message.user),
      h('div', { class: 'content' },
        h('p', { class: 'who' }, h('strong', {}, name), isApp ? h('span', { class: 'badge' }, 'APP') : null,
          h('time', { datetime: new Date(seconds(message) * 1000).toISOString() }, timeOf(seconds(message)))),
        body(message), this.replies(message)),
      message.is_private ? null : this.menu(message));
    made.message = message;
    this.shown.set(message.key, made);
    return made;
  }

  replies(message) {
    const count = store.replies.get(message.key);
    if (!count || this.root) return null;
    return h('button', { type: 'button', class: 'replies', onclick: () => this.opensThread(message) }, icon('thread'), `${count} ${count === 1 ? 'reply' : 'replies'}`);
  }

  menu(message) {
    const items = () => [
      ...(this.root ? [] : [{ text: 'Reply in thread', does: () => this.opensThread(message) }]),
      ...store.app.shortcuts.filter((one) => one.type === 'message').map((one) => ({
        text: one.name, description: store.app.name, does: () => act('shortcut', { name: one.name, message: message.key }),
      })),
    ];
    return h('div', { class: 'tools' }, menuButton(icon('more'), `More actions for the message of ${nameOf(message.user)}, ${timeOf(seconds(message))}`, items, { kind: 'icon-button', name: 'More actions' }));
  }
}

const byTime = (one, other) => (one.ts < other.ts ? -1 : 1);

// A thread at the side.
export class Thread {
  constructor(message, composer, closes) {
    this.messages = new Messages(message.channel, { root: message.key, opensThread: () => {} });
    this.place = find('thread');
    this.place.hidden = false;
    this.place.replaceChildren(
      h('header', { class: 'top' }, h('h2', {}, 'Thread'), iconButton('close', 'Close the thread', closes)),
      h('div', { class: 'body' }, this.messages.log), composer);
    this.messages.toEnd();
  }

  close() {
    this.place.hidden = true;
    this.place.replaceChildren();
  }
}
