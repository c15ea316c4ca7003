// What opens over the page and is chosen from: menus, lists that are looked up while one types, questions.

import { fill, h, icon, newId } from './dom.js';

const GAP = 4;

// In an open dialog nothing outside of it can be reached.
const holder = (anchor) => anchor.closest('dialog') ?? document.body;

function put(popup, anchor) {
  const at = anchor.getBoundingClientRect();
  const size = popup.getBoundingClientRect();
  const room = document.documentElement;
  const left = Math.max(GAP, Math.min(at.left, room.clientWidth - size.width - GAP));
  const isBelow = at.bottom + size.height + GAP < room.clientHeight || at.top < size.height;
  popup.style.left = `${left}px`;
  popup.style.top = `${isBelow ? at.bottom + GAP : at.top - size.height - GAP}px`;
}

// A button that opens a menu of `items()`: {text, description, chosen, does}.
export function menuButton(content, label, items, { kind = 'button', name = null, disabled = false } = {}) {
  const button = h('button', {
    type: 'button', class: kind, 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': label, title: name, disabled,
    onclick: () => (button.getAttribute('aria-expanded') === 'true' ? null : openMenu(button, items())),
    onkeydown: (event) => {
      if (event.key === 'ArrowDown') { event.preventDefault(); openMenu(button, items()); }
    },
  }, content);
  return button;
}

function openMenu(button, items) {
  const menu = h('div', { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': button.getAttribute('aria-label') ?? button.textContent });
  const choose = (item) => { menu.hidePopover(); button.focus(); item.does(); };
  const made = items.map((item) => (item.heading
    ? h('div', { class: 'menu-heading', role: 'presentation' }, item.heading)
    : h('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: () => choose(item) },
      h('span', { class: 'menu-text' }, item.text), item.description ? h('small', {}, item.description) : null,
      item.chosen ? icon('tick') : null)));
  const entries = made.filter((one) => one.tagName === 'BUTTON');
  const go = (step) => {
    const at = entries.indexOf(document.activeElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    const moves = { ArrowDown: () => go(1), ArrowUp: () => go(-1), Home: () => entries[0].focus(), End: () => entries.at(-1).focus(), Tab: () => menu.hidePopover() };
    if (moves[event.key]) { if (event.key !== 'Tab') event.preventDefault(); moves[event.key](); return; }
    if (event.key.length !== 1) return;
    const fits = (one) => one.textContent.toLowerCase().startsWith(event.key.toLowerCase());
    const at = entries.indexOf(document.activeElement);
    ([...entries.slice(at + 1), ...entries].find(fits))?.focus();
  });
  menu.addEventListener('toggle', (event) => {
    button.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'closed') return;
    if (menu.contains(document.activeElement)) button.focus();
    menu.remove();
  });
  fill(menu, made);
  holder(button).append(menu);
  menu.showPopover();
  put(menu, button);
  entries[0]?.focus();
}

// A field that offers options while one types. `offers(typed)` gives or promises them; `chosen(option)` is told.
export function lookup({ id, label, labelledBy, describedBy, placeholder, value, least = 0, offers, chosen, emptied, invalid }) {
  const listId = newId('offers');
  const list = h('div', { id: listId, class: 'menu offers', role: 'listbox', popover: 'manual', 'aria-label': placeholder ?? label ?? 'Options' });
  let options = [];
  let active = -1;
  let turn = 0;
  let waiting = null;
  const field = h('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder, value: value ?? '',
    'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-label': label,
    'aria-labelledby': labelledBy, 'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : null,
    oninput: () => { clearTimeout(waiting); waiting = setTimeout(look, 120); if (!field.value) emptied?.(); },
    onfocus: () => { field.select(); if (least === 0) look(); },
    onblur: () => { clearTimeout(waiting); turn += 1; close(); },
    onkeydown: (event) => keys[event.key]?.(event),
  });

  async function look() {
    const mine = (turn += 1);
    if (field.value.length < least) return close();
    const found = await offers(field.value);
    if (mine === turn && field.isConnected) show(found);
    return null;
  }

  function show(found) {
    options = found;
    active = found.length ? 0 : -1;
    fill(list, found.length ? found.map((option, index) => h('div', {
      id: `${listId}-${index}`, role: 'option', class: 'offer', 'aria-selected': String(index === active),
      // Before the field loses the focus, and the list is gone.
      onpointerdown: (event) => { event.preventDefault(); pick(index); },
    }, h('span', {}, option.text), option.description ? h('small', {}, option.description) : null))
      : h('div', { class: 'menu-heading', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'No results'));
    if (!list.isConnected) holder(field).append(list);
    if (!list.matches(':popover-open')) list.showPopover();
    list.style.minWidth = `${field.offsetWidth}px`;
    put(list, field);
    field.setAttribute('aria-expanded', 'true');
    mark();
  }

  function mark() {
    [...list.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === active)));
    if (active >= 0) {
      field.setAttribute('aria-activedescendant', `${listId}-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }

  function close() {
    if (list.isConnected) { list.hidePopover(); list.remove(); }
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function pick(index) {
    const option = options[index];
    if (!option) return;
    turn += 1;
    field.value = option.text;
    close();
    chosen(option);
  }

  const step = (by) => (event) => {
    event.preventDefault();
    if (!list.matches(':popover-open')) { look(); return; }
    if (options.length) { active = (active + by + options.length) % options.length; mark(); }
  };
  const keys = {
    ArrowDown: step(1), ArrowUp: step(-1),
    Enter: (event) => { if (list.matches(':popover-open') && active >= 0) { event.preventDefault(); pick(active); } },
    Escape: (event) => { if (list.matches(':popover-open')) { event.preventDefault(); event.stopPropagation(); close(); } },
  };
  return field;
}

// Asks before something is done; true where it may be.
export function confirmed({ title, text, confirm, deny, style }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const id = newId('question');
    const dialog = h('dialog', { class: 'question', 'aria-labelledby': id },
      h('h2', { id }, title), h('div', { class: 'words' }, text),
      h('div', { class: 'row end' },
        h('button', { type: 'button', class: 'button', onclick: () => dialog.close('') }, deny),
        h('button', { type: 'button', class: `button ${style ?? 'primary'}`, onclick: () => dialog.close('yes') }, confirm)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

