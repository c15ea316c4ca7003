// Moments as somebody reads them, in their own zone.

import { me, store } from './store.js';

const made = new Map();

function format(kind, zone) {
  const key = `${kind}/${zone}`;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat('en-GB', { ...KINDS[kind], timeZone: zone }));
  return made.get(key);
}

const KINDS = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  year: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  number: { day: '2-digit', month: '2-digit', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  parts: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

const zone = () => me()?.tz ?? 'UTC';
const shown = (kind, seconds) => format(kind, zone()).format(new Date(seconds * 1000));

export const now = () => store.clock.now ?? Date.now() / 1000 + (store.clock.ahead ?? 0);
export const timeOf = (seconds) => shown('time', seconds);
export const momentOf = (seconds) => shown('moment', seconds);
export const dayOf = (seconds) => shown(new Date(seconds * 1000).getUTCFullYear() === new Date(now() * 1000).getUTCFullYear() ? 'day' : 'year', seconds);

export function nearDay(seconds) {
  const days = [0, -1, 1].findIndex((far) => shown('number', now() + far * 86400) === shown('number', seconds));
  return ['Today', 'Yesterday', 'Tomorrow'][days] ?? dayOf(seconds);
}

const pretty = (kind) => (seconds) => {
  const near = nearDay(seconds);
  return ['Today', 'Yesterday', 'Tomorrow'].includes(near) ? near.toLowerCase() : shown(kind, seconds);
};

const TOKENS = {
  date_num: (at) => shown('number', at), date: (at) => shown('plain', at), date_short: (at) => shown('short', at),
  date_long: (at) => shown('long', at), date_pretty: pretty('plain'), date_short_pretty: pretty('short'),
  date_long_pretty: pretty('long'), time: timeOf, time_secs: (at) => shown('seconds', at), day_divider_pretty: nearDay,
  ago: (at) => {
    const hours = Math.round((now() - at) / 3600);
    return Math.abs(hours) < 48 ? `${Math.abs(hours)} hours ${hours < 0 ? 'from now' : 'ago'}` : shown('short', at);
  },
};

// A date as Slack writes it, such as "{date_short_pretty} at {time}".
export const dated = (seconds, pattern) => pattern.replace(/\{(\w+)\}/g, (whole, name) => TOKENS[name]?.(seconds) ?? whole);

// For a field of type datetime-local, which knows no zones.
export function asLocal(seconds) {
  const parts = Object.fromEntries(format('parts', zone()).formatToParts(new Date(seconds * 1000)).map((one) => [one.type, one.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

export function fromLocal(text) {
  const wanted = Date.parse(`${text}Z`) / 1000;
  const off = Date.parse(`${asLocal(wanted)}Z`) / 1000 - wanted;
  const first = wanted - off;
  // Once more, for moments close to a change of the clocks.
  return first + (wanted - Date.parse(`${asLocal(first)}Z`) / 1000);
}
