// Where one writes: words, commands with their hints, files, shortcuts.

import { fill, h, icon, iconButton, newId, say } from './dom.js';
import { menuButton } from './menus.js';
import { act, attach, channelOf, isApp, store, titleOf } from './store.js';

const TALLEST = 200;

export class Composer {
  constructor(channel, { thread = null, id = null } = {}) {
    this.channel = channel;
    this.thread = thread;
    this.files = [];
    this.active = -1;
    this.offers = [];
    const where = titleOf(channelOf(channel));
    const label = thread ? 'Reply…' : isApp(channelOf(channel)) ? `Message ${where}, or type /` : `Message ${where}`;
    this.listId = newId('completions');
    this.list = h('div', { class: 'completions', id: this.listId, role: 'listbox', 'aria-label': 'Commands', hidden: true });
    this.field = h('textarea', {
      id, rows: 1, placeholder: label, 'aria-label': label, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': this.listId,
      oninput: () => this.typed(), onkeydown: (event) => this.pressed(event), onblur: () => this.hide(),
      onpaste: (event) => { if (event.clipboardData.files.length) { event.preventDefault(); this.adds(event.clipboardData.files); } },
    });
    this.chooser = h('input', { type: 'file', multiple: true, hidden: true, tabindex: -1, 'aria-label': 'Attach files', onchange: () => { this.adds(this.chooser.files); this.chooser.value = ''; } });
    this.attached = h('ul', { class: 'attached', 'aria-label': 'Attached files' });
    this.element = h('form', { class: 'composer', 'aria-label': thread ? 'Reply' : 'Write a message', onsubmit: (event) => { event.preventDefault(); this.send(); } },
      this.list, this.field, this.attached,
      h('div', { class: 'composer-tools' },
        menuButton(icon('plus'), 'Shortcuts', () => this.shortcuts(), { kind: 'icon-button', name: 'Shortcuts' }),
        iconButton('clip', 'Attach a file', () => this.chooser.click()), this.chooser,
        h('span', { class: 'keys', 'aria-hidden': 'true' }, 'Enter sends'),
        h('button', { type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send' }, icon('send'))));
  }

  write(words) {
    this.field.value = words;
    this.field.focus();
    this.typed();
  }

  shortcuts() {
    return store.app.shortcuts.filter((one) => one.type === 'global').map((one) => ({
      text: one.name, description: one.description, does: () => act('shortcut', { name: one.name }),
    }));
  }

  async adds(files) {
    for (const file of files) {
      const taken = await attach(file);
      if (taken) this.files.push(taken);
    }
    this.drawFiles();
    this.field.focus();
  }

  drawFiles() {
    fill(this.attached, this.files.map((file) => h('li', {}, icon('file'), file.name, iconButton('close', `Remove ${file.name}`, () => {
      this.files = this.files.filter((one) => one !== file);
      this.drawFiles();
    }))));
  }

  typed() {
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
    this.offers = this.thread ? [] : completions(this.field.value);
    this.active = /^\/\S*$/.test(this.field.value) && this.offers.length ? 0 : -1;
    this.show();
  }

  show() {
    this.list.hidden = !this.offers.length;
    fill(this.list, this.offers.map((offer, index) => h('div', {
      id: `${this.listId}-${index}`, role: 'option', class: 'offer', 'aria-selected': String(index === this.active),
      onpointerdown: (event) => { event.preventDefault(); this.completes(index); },
    }, h('strong', {}, offer.text), h('small', {}, offer.about))));
    if (this.active >= 0) this.field.setAttribute('aria-activedescendant', `${this.listId}-${this.active}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  hide() {
    this.offers = [];
    this.active = -1;
    this.show();
  }

  completes(index) {
    this.write(this.offers[index].fills);
  }

  pressed(event) {
    const isOpen = this.offers.length > 0;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isOpen && step) {
      event.preventDefault();
      this.active = (this.active + step + this.offers.length) % this.offers.length;
      this.show();
    } else if (isOpen && event.key === 'Escape') {
      event.preventDefault();
      this.hide();
    } else if (isOpen && event.key === 'Tab' && !event.shiftKey && this.active >= 0) {
      event.preventDefault();
      this.completes(this.active);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const offer = this.offers[this.active];
      if (offer && offer.fills.trim() !== this.field.value.trim()) this.completes(this.active);
      else this.send();
    }
  }

  async send() {
    const words = this.field.value.trim();
    if (!words && !this.files.length) return;
    const files = this.files.map((file) => file.id);
    this.field.value = '';
    this.files = [];
    this.drawFiles();
    this.typed();
    const answer = await act('say', { channel: this.channel, words, thread: this.thread, files });
    if (!answer.is_ok && !this.field.value) this.write(words);
    else if (words.startsWith('/')) say('Sent.');
  }
}

// What a command may go on with: its name, then the examples of its usage hint.
function completions(words) {
  const commands = store.app?.commands ?? [];
  if (/^\/\S*$/.test(words)) {
    return commands.filter((one) => one.command.startsWith(words)).map((one) => ({ text: one.command, about: one.description, fills: `${one.command} ` }));
  }
  const command = commands.find((one) => words.startsWith(`${one.command} `));
  if (!command) return [];
  const said = words.slice(command.command.length + 1).toLowerCase();
  return command.usage_hint.split('|').map((hint) => hint.trim()).filter((hint) => hint.toLowerCase().startsWith(said) && hint.toLowerCase() !== said)
    .map((hint) => ({ text: `${command.command} ${hint}`, about: '', fills: `${command.command} ${hint.replace(/\b[A-Z]{3,}\b.*$/, '')}` }));
}

// Files may be dropped anywhere on the conversation.
export function dropsOn(place, composer) {
  place.ondragover = (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    place.classList.add('dropping');
  };
  place.ondragleave = (event) => { if (!place.contains(event.relatedTarget)) place.classList.remove('dropping'); };
  place.ondrop = (event) => {
    event.preventDefault();
    place.classList.remove('dropping');
    composer()?.adds(event.dataTransfer.files);
  };
}
