// Slack's mrkdwn, rich text and emoji as elements.

import { h } from './dom.js';
import { nameOf, store } from './store.js';
import { dated } from './times.js';

const EMOJI = new Map(`
wave=👋 tada=🎉 coffee=☕ phone=☎️ telephone_receiver=📞 calendar=📅 date=📅 spiral_calendar_pad=🗓️ clock1=🕐 alarm_clock=⏰
hourglass=⌛ bell=🔔 no_bell=🔕 white_check_mark=✅ heavy_check_mark=✔️ x=❌ warning=⚠️ exclamation=❗ question=❓ bulb=💡
memo=📝 pencil=✏️ pencil2=✏️ books=📚 book=📖 email=📧 envelope=✉️ incoming_envelope=📨 speech_balloon=💬
thought_balloon=💭 busts_in_silhouette=👥 bust_in_silhouette=👤 handshake=🤝 pray=🙏 clap=👏 raised_hands=🙌 muscle=💪
thumbsup=👍 +1=👍 thumbsdown=👎 -1=👎 ok_hand=👌 point_right=👉 point_left=👈 point_up=☝️ point_down=👇 eyes=👀 smile=😄
smiley=😃 grinning=😀 slightly_smiling_face=🙂 blush=😊 wink=😉 joy=😂 thinking_face=🤔 sweat_smile=😅 sob=😭 cry=😢 heart=❤️
sparkles=✨ star=⭐ star2=🌟 fire=🔥 rocket=🚀 seedling=🌱 sunny=☀️ rainbow=🌈 snowflake=❄️ mag=🔍 lock=🔒 unlock=🔓 key=🔑
link=🔗 pushpin=📌 round_pushpin=📍 paperclip=📎 file_folder=📁 open_file_folder=📂 chart_with_upwards_trend=📈 bar_chart=📊
clipboard=📋 wastebasket=🗑️ gear=⚙️ wrench=🔧 hammer=🔨 package=📦 gift=🎁 trophy=🏆 medal=🏅 house=🏠 office=🏢 school=🏫
mortar_board=🎓 briefcase=💼 computer=💻 iphone=📱 globe_with_meridians=🌐 world_map=🗺️ train=🚆 airplane=✈️ bike=🚲 zzz=💤
hugging_face=🤗 information_source=ℹ️ arrow_right=➡️ arrow_left=⬅️ arrow_up=⬆️ arrow_down=⬇️ repeat=🔁 new=🆕 one=1️⃣
two=2️⃣ three=3️⃣ cake=🎂 birthday=🎂 beers=🍻 tea=🍵 crossed_fingers=🤞 hourglass_flowing_sand=⏳ compass=🧭
puzzle_piece=🧩 herb=🌿 partying_face=🥳
`.trim().split(/\s+/).map((one) => one.split('=')));

export const emoji = (name) => {
  const drawn = EMOJI.get(name.split('::')[0]);
  return drawn ? h('span', { role: 'img', 'aria-label': name.replaceAll('_', ' ') }, drawn) : `:${name}:`;
};

export const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function link(address, shown) {
  const isSafe = /^(https?:|mailto:|tel:)/i.test(address);
  return isSafe ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, shown) : h('span', {}, shown);
}

const mention = (sign, name) => h('span', { class: 'mention' }, `${sign}${name}`);
const channelName = (id) => store.channels.find((one) => one.id === id)?.name ?? 'private-channel';

function token(inside) {
  const [target, ...rest] = inside.split('|');
  const label = rest.length ? unescaped(rest.join('|')) : null;
  if (target.startsWith('@')) return mention('@', store.people.has(target.slice(1)) ? nameOf(target.slice(1)) : label ?? 'somebody');
  if (target.startsWith('#')) return mention('#', label || channelName(target.slice(1)));
  if (target.startsWith('!date^')) {
    const [, seconds, pattern, address] = target.split('^');
    const shown = dated(Number(seconds), pattern);
    return address ? link(address, shown) : h('time', { title: label }, shown);
  }
  if (target.startsWith('!')) return mention('@', label ?? target.slice(1).split('^')[0]);
  return link(unescaped(target), label ?? unescaped(target).replace(/^mailto:/, ''));
}

const INLINE = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+-]+(?:::[a-z0-9-]+)?):|(?<![\w*])\*(?!\s)([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?!\s)([^_\n]*[^_\s])_(?![\w_])|(?<![\w~])~(?!\s)([^~\n]*[^~\s])~(?![\w~])/g;

function inline(text) {
  const made = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    made.push(unescaped(text.slice(from, found.index)), formatted(found));
    from = found.index + found[0].length;
  }
  return [...made, unescaped(text.slice(from))];
}

function formatted([, angled, code, name, bold, italic, struck]) {
  if (angled) return token(angled);
  if (code) return h('code', {}, unescaped(code));
  if (name) return emoji(name);
  if (bold) return h('strong', {}, inline(bold));
  if (italic) return h('em', {}, inline(italic));
  return h('s', {}, inline(struck));
}

const QUOTED = /^(&gt;|>) ?/;

function lines(text) {
  const pieces = [];
  for (const line of text.split('\n')) {
    const last = pieces.at(-1);
    if (QUOTED.test(line)) {
      const words = inline(line.replace(QUOTED, ''));
      if (last instanceof HTMLQuoteElement) last.append(h('br'), ...words);
      else pieces.push(h('blockquote', {}, words));
    } else {
      if (pieces.length && !(last instanceof HTMLQuoteElement)) pieces.push(h('br'));
      pieces.push(...inline(line));
    }
  }
  return pieces;
}

export function mrkdwn(text) {
  return text.split('```').map((part, index) => (index % 2 ? h('pre', {}, unescaped(part.replace(/^\n|\n$/g, ''))) : lines(part)));
}

const plain = (text) => text.split(/(:[a-z0-9_+-]+:)/).map((part) => (/^:[a-z0-9_+-]+:$/.test(part) ? emoji(part.slice(1, -1)) : part));

// A text object: mrkdwn, or plain text in which only emoji are drawn.
export const textOf = (given) => {
  if (given.type === 'mrkdwn') return mrkdwn(given.text);
  return given.emoji === false ? [given.text] : plain(given.text);
};

const STYLES = [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 's'], ['underline', 'u']];

function styled(piece, style = {}) {
  return STYLES.reduce((inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner), piece);
}

const RICH = {
  text: (one) => one.text,
  link: (one) => link(one.url, one.text ?? one.url),
  emoji: (one) => emoji(one.name),
  user: (one) => mention('@', nameOf(one.user_id)),
  usergroup: () => mention('@', 'group'),
  channel: (one) => mention('#', channelName(one.channel_id)),
  broadcast: (one) => mention('@', one.range),
  date: (one) => (one.url ? link(one.url, dated(one.timestamp, one.format)) : h('time', {}, dated(one.timestamp, one.format))),
  color: (one) => one.value,
};

const pieces = (section) => section.elements.map((one) => styled((RICH[one.type] ?? (() => ''))(one), one.style));

function richPart(part) {
  switch (part.type) {
    case 'rich_text_list': {
      const tag = part.style === 'ordered' ? 'ol' : 'ul';
      const start = part.offset ? part.offset + 1 : null;
      return h(tag, { class: `indent-${part.indent ?? 0}`, start }, part.elements.map((item) => h('li', {}, pieces(item))));
    }
    case 'rich_text_quote': return h('blockquote', {}, pieces(part));
    case 'rich_text_preformatted': return h('pre', {}, pieces(part));
    default: return h('div', { class: 'said' }, pieces(part));
  }
}

export const richText = (block) => block.elements.map(richPart);

// Standard markdown, as far as a message of an app goes: headings, lists, bold, italics, code, links.
export function markdown(text) {
  const asMrkdwn = text
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/^&gt; ?/gm, '> ')
    .replace(/\[([^\]]+)\]\((\S+?)\)/g, '<$2|$1>')
    .replace(/(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)/g, '_$1_')
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^#{1,6} (.+)$/gm, '*$1*')
    .replace(/^[-*] /gm, '• ');
  return mrkdwn(asMrkdwn);
}
