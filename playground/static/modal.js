// The form on top of the stack, as the app shows it.

import { fill, find, h, iconButton, say } from './dom.js';
import { blocksOf } from './blocks.js';
import { forgetTyped, typedIn } from './elements.js';
import { act, store } from './store.js';
import { textOf } from './words.js';

const dialog = find('modal');
let shown = null;
let before = null;
let left = null; // the view that is being closed: one press of Escape may be told twice

export function drawModal() {
  const top = store.stack.at(-1);
  for (const old of shown?.stack ?? []) if (!store.stack.some((view) => view.id === old)) forgetTyped(old);
  if (!top) { close(); return; }
  const isSame = shown?.id === top.id;
  const kept = isSame ? keptFocus() : null;
  const scrolled = isSame ? dialog.querySelector('.form-body').scrollTop : 0;
  fill(dialog, form(top));
  if (!dialog.open) {
    before = document.activeElement;
    dialog.showModal();
  }
  dialog.querySelector('.form-body').scrollTop = scrolled;
  focus(top, kept);
  const titled = shown?.title;
  shown = { id: top.id, title: top.title.text, stack: store.stack.map((view) => view.id) };
  if (isSame && titled !== top.title.text) say(top.title.text);
}

function close() {
  shown = null;
  if (!dialog.open) return;
  dialog.close();
  dialog.replaceChildren();
  const place = before?.isConnected ? before : find('words');
  place?.focus();
}

function form(view) {
  const submit = async (event) => {
    event.preventDefault();
    if (!view.submit) return;
    const button = made.querySelector('[type=submit]');
    button.setAttribute('aria-busy', 'true');
    await act('submit', { view: view.id, values: typedIn(view.id) });
    button.removeAttribute('aria-busy');
  };
  const cancel = () => leave(view);
  const back = store.stack.length > 1 ? iconButton('back', 'Back', cancel) : null;
  const place = { view: view.id, state: view.state, errors: view.errors, heading: 'h3' };
  const made = h('form', { class: 'form', novalidate: true, onsubmit: submit },
    h('header', { class: 'form-top' }, back, h('h2', { id: 'modal-title', tabindex: -1 }, view.title.text),
      iconButton('close', store.stack.length > 1 ? 'Close all' : 'Close', () => act('close', { view: view.id, all: true }))),
    h('div', { class: 'form-body', tabindex: 0, role: 'group', 'aria-labelledby': 'modal-title' },
      view.trouble ? h('p', { class: 'alert error', role: 'alert' }, view.trouble) : null, blocksOf(view.blocks, place)),
    h('footer', { class: 'form-end' },
      h('button', { type: 'button', class: 'button', onclick: cancel }, view.close ? textOf(view.close) : 'Cancel'),
      view.submit ? h('button', { type: 'submit', class: 'button primary' }, textOf(view.submit)) : null));
  return made;
}

// Which field has the focus, and where in it, so that an update takes nobody's place away.
function keptFocus() {
  const field = document.activeElement;
  const block = field?.closest('[data-block]')?.dataset.block;
  if (!block) return null;
  return { block, start: field.selectionStart, end: field.selectionEnd };
}

function focus(view, kept) {
  const wrong = Object.keys(view.errors ?? {})[0];
  const inBlock = (name) => dialog.querySelector(`[data-block="${CSS.escape(name)}"]`)?.querySelector('input, textarea, select, button');
  if (wrong && view.changed !== shown?.changed) {
    inBlock(wrong)?.focus();
    say(Object.values(view.errors).join(' '));
    return;
  }
  if (kept) {
    const field = inBlock(kept.block);
    field?.focus();
    if (kept.start !== null && kept.start !== undefined && field?.setSelectionRange && /text|search|url|tel|^$/.test(field.type ?? '')) field.setSelectionRange(kept.start, kept.end);
    if (field) return;
  }
  const first = dialog.querySelector('[autofocus]') ?? dialog.querySelector('.form-body :is(input, textarea, select)') ?? dialog.querySelector('#modal-title');
  first.focus();
}

function leave(view) {
  if (left === view.id) return;
  left = view.id;
  act('close', { view: view.id }).finally(() => { left = null; });
}

dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  const top = store.stack.at(-1);
  if (top) leave(top);
});
