// What this person sees, kept as the news tells it, and the way back to the workspace.

import { say } from './dom.js';

export const store = {
  me: '', app: null, people: new Map(), channels: [], messages: new Map(), replies: new Map(),
  stack: [], home: null, clock: {}, fault: 'none', playing: '', wire: [],
  channel: '', tab: 'messages', thread: null,
  typed: new Map(), // what stands in fields, by place, block and action, until it is sent
};

const TROUBLE = {
  409: 'Time is passing just now. Try again in a moment.',
  404: 'That is gone.',
  413: 'That file is over 10 MB.',
};

let source = null;

export function listen(me, heard) {
  source?.close();
  source = new EventSource(`/news?as=${encodeURIComponent(me ?? '')}`);
  source.onmessage = (event) => heard(take(JSON.parse(event.data)));
  source.onerror = () => document.body.classList.add('away');
  source.onopen = () => document.body.classList.remove('away');
}

function take(news) {
  if (news.first) {
    store.messages.clear();
    store.replies.clear();
    store.wire = [];
  }
  for (const topic of ['me', 'app', 'channels', 'stack', 'home', 'clock', 'fault', 'playing']) {
    if (topic in news) store[topic] = news[topic];
  }
  if (news.people) store.people = new Map(news.people.map((one) => [one.id, one]));
  for (const message of news.messages ?? []) {
    if (message.thread && message.thread !== message.ts && !store.messages.has(message.key)) {
      const root = `${message.channel}/${message.thread}`;
      store.replies.set(root, (store.replies.get(root) ?? 0) + 1);
    }
    store.messages.set(message.key, message);
  }
  for (const key of news.gone ?? []) store.messages.delete(key);
  store.wire.push(...(news.wire ?? []));
  store.wire.splice(0, store.wire.length - 300);
  return news;
}

export async function act(name, given = {}) {
  const slow = setTimeout(() => document.body.classList.add('waiting'), 400);
  try {
    const answer = await fetch(`/act/${name}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ as: store.me, ...given }),
    });
    if (!answer.ok) say(TROUBLE[answer.status] ?? 'That did not work.');
    return { is_ok: answer.ok, ...(await answer.json()) };
  } catch {
    say('The playground does not answer. Is it still running?');
    return { is_ok: false };
  } finally {
    clearTimeout(slow);
    document.body.classList.remove('waiting');
  }
}

export async function attach(file) {
  const where = `/files?as=${encodeURIComponent(store.me)}&name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(where, { method: 'POST', body: file });
  if (!answer.ok) say(TROUBLE[answer.status] ?? 'That file could not be taken.');
  return answer.ok ? answer.json() : null;
}

export const me = () => store.people.get(store.me);
export const nameOf = (user) => store.people.get(user)?.name ?? (user === 'USLACKBOT' ? 'Slackbot' : 'Somebody');
export const channelOf = (id) => store.channels.find((one) => one.id === id);
export const isApp = (channel) => channel?.with === store.app?.user;
export const titleOf = (channel) => (channel.with ? nameOf(channel.with) : `#${channel.name}`);
