// Everything one can press, choose or fill in inside of blocks.

import { h, icon, newId } from './dom.js';
import { confirmed, lookup, menuButton } from './menus.js';
import { act, attach, store } from './store.js';
import { asLocal, fromLocal } from './times.js';
import { textOf } from './words.js';

const BETWEEN = '\u0000';
const plainOf = (text) => text.text;

// Where an element stands, what it holds, and what is done with it. `view` or `message` names the place.
export class Spot {
  constructor(place, block, element, { asField = false, labelId = null, describedBy = null, error = null, fieldId = null } = {}) {
    Object.assign(this, { place, block, element, asField, labelId, describedBy, error, fieldId });
    this.key = [place.view ?? place.message, block.block_id, element.action_id].join(BETWEEN);
  }

  get held() {
    if (store.typed.has(this.key)) return store.typed.get(this.key);
    const kept = this.place.state?.[this.block.block_id]?.[this.element.action_id] ?? {};
    return Object.entries(kept).find(([name]) => name !== 'type')?.[1] ?? null;
  }

  get label() {
    return this.labelId ? null : this.element.accessibility_label ?? this.element.placeholder?.text ?? this.block.label?.text ?? null;
  }

  get placeholder() { return this.element.placeholder?.text ?? null; }

  get described() {
    return {
      id: this.fieldId, 'aria-labelledby': this.labelId, 'aria-label': this.label, 'aria-describedby': this.describedBy,
      'aria-invalid': this.error ? 'true' : null, autofocus: this.element.focus_on_load,
    };
  }

  // What a field holds is told with the form, unless the app wants to hear of it at once.
  set(value) {
    if (!this.asField) { this.press(value); return; }
    store.typed.set(this.key, value);
    const config = this.element.dispatch_action_config?.trigger_actions_on ?? [];
    if (this.block.dispatch_action && !config.length) this.press(value);
  }

  async press(value) {
    const { confirm } = this.element;
    if (confirm && !(await confirmed({
      title: confirm.title.text, text: textOf(confirm.text), confirm: confirm.confirm.text, deny: confirm.deny.text, style: confirm.style,
    }))) return;
    const { view, message } = this.place;
    const given = { block: this.block.block_id, action: this.element.action_id, value };
    await act('press', view ? { view, values: typedIn(view), ...given } : { message, ...given });
  }
}

// What was typed into a form since it was shown, by block and action.
export function typedIn(view) {
  const values = {};
  for (const [key, value] of store.typed) {
    const [place, block, action] = key.split(BETWEEN);
    if (place === view) (values[block] ??= {})[action] = value;
  }
  return values;
}

export function forgetTyped(view) {
  for (const key of store.typed.keys()) if (key.startsWith(view + BETWEEN)) store.typed.delete(key);
}

function button(spot) {
  const { element } = spot;
  const made = h('button', {
    type: 'button', class: `button ${element.style ?? ''}`, 'aria-label': element.accessibility_label,
    onclick: async () => {
      if (element.url && /^https?:/i.test(element.url)) window.open(element.url, '_blank', 'noopener');
      made.setAttribute('aria-busy', 'true');
      await spot.press(undefined);
      made.removeAttribute('aria-busy');
    },
  }, textOf(element.text));
  return made;
}

function overflow(spot) {
  const items = () => spot.element.options.map((option) => ({
    text: plainOf(option.text), description: option.description?.text,
    does: () => {
      if (option.url && /^https?:/i.test(option.url)) window.open(option.url, '_blank', 'noopener');
      spot.press(option);
    },
  }));
  return menuButton(icon('more'), spot.element.accessibility_label ?? 'More', items, { kind: 'button square' });
}

const grouped = (element) => element.option_groups ?? [{ options: element.options ?? [] }];
const isSame = (one, other) => (one?.value ?? one) === (other?.value ?? other);

function people() {
  return [...store.people.values()].map((one) => ({ text: one.name, value: one.id, bare: one.id }));
}

function places() {
  return store.channels.filter((one) => !one.with).map((one) => ({ text: `#${one.name}`, value: one.id, bare: one.id }));
}

const asOffer = (option) => ({ text: plainOf(option.text), description: option.description?.text, value: option.value, bare: option });

// What can be chosen: [{heading, offers}], each offer with what the state holds as `bare`.
function choices(element) {
  if (/users_select$/.test(element.type)) return [{ offers: people() }];
  if (element.type === 'channels_select') return [{ offers: places() }];
  if (element.type === 'conversations_select') return [{ offers: [...places(), ...people()] }];
  return grouped(element).map((group) => ({ heading: group.label?.text, offers: group.options.map(asOffer) }));
}

function select(spot) {
  const groups = choices(spot.element);
  return spot.asField ? nativeSelect(spot, groups) : selectMenu(spot, groups);
}

// What acts at once opens as a menu: arrow keys then look around without choosing.
function selectMenu(spot, groups) {
  const chosen = groups.flatMap((group) => group.offers).find((offer) => isSame(offer.bare, spot.held));
  const shown = chosen?.text ?? spot.placeholder ?? 'Choose';
  const items = () => groups.flatMap((group) => [
    ...(group.heading ? [{ heading: group.heading }] : []),
    ...group.offers.map((offer) => ({ ...offer, chosen: offer === chosen, does: () => spot.set(offer.bare) })),
  ]);
  return menuButton([h('span', {}, shown), icon('down')], chosen && spot.placeholder ? `${spot.placeholder}: ${shown}` : spot.element.accessibility_label, items, { kind: 'button select' });
}

function nativeSelect(spot, groups) {
  const offers = groups.flatMap((group) => group.offers);
  const at = offers.findIndex((offer) => isSame(offer.bare, spot.held));
  let index = -1;
  const entry = (offer) => { index += 1; return h('option', { value: String(index), selected: index === at }, offer.text); };
  return h('select', { ...spot.described, onchange: (event) => spot.set(offers[event.target.value]?.bare ?? null) },
    h('option', { value: '', selected: at < 0 }, spot.placeholder ?? 'Choose'),
    groups.map((group) => (group.heading ? h('optgroup', { label: group.heading }, group.offers.map(entry)) : group.offers.map(entry))));
}

function suggest(spot, typed) {
  const { view, message } = spot.place;
  const where = view ? { view } : { message };
  return act('suggest', { ...where, block: spot.block.block_id, action: spot.element.action_id, typed })
    .then((answer) => (answer.options ?? []).map(asOffer));
}

function externalSelect(spot) {
  return lookup({
    id: spot.fieldId, label: spot.label, labelledBy: spot.labelId, describedBy: spot.describedBy, placeholder: spot.placeholder,
    value: spot.held ? plainOf(spot.held.text) : '', least: spot.element.min_query_length ?? 3, invalid: spot.error,
    offers: (typed) => suggest(spot, typed), chosen: (offer) => spot.set(offer.bare), emptied: () => spot.asField && spot.set(null),
  });
}

function multiSelect(spot) {
  const isAsked = spot.element.type === 'multi_external_select';
  const offers = choices(spot.element).flatMap((group) => group.offers);
  const box = h('div', { class: 'several' });
  const nameOf = (bare) => (bare.text ? plainOf(bare.text) : offers.find((offer) => offer.bare === bare)?.text ?? bare);
  const draw = () => {
    const held = spot.held ?? [];
    const most = spot.element.max_selected_items ?? 100;
    const change = (next) => { spot.set(next); draw(); box.querySelector('input')?.focus(); };
    const fits = (typed) => offers.filter((offer) => offer.text.toLowerCase().includes(typed.toLowerCase()));
    box.replaceChildren(
      ...held.map((bare) => h('span', { class: 'chip' }, nameOf(bare), h('button', {
        type: 'button', 'aria-label': `Remove ${nameOf(bare)}`, onclick: () => change(held.filter((one) => !isSame(one, bare))),
      }, icon('close')))),
      ...(held.length >= most ? [] : [lookup({
        id: spot.fieldId, label: spot.label, labelledBy: spot.labelId, describedBy: spot.describedBy, placeholder: spot.placeholder,
        least: isAsked ? spot.element.min_query_length ?? 3 : 0, invalid: spot.error,
        offers: async (typed) => (isAsked ? await suggest(spot, typed) : fits(typed)).filter((offer) => !held.some((one) => isSame(one, offer.bare))),
        chosen: (offer) => change([...held, offer.bare]),
      })]));
  };
  draw();
  return box;
}

function boxes(spot) {
  const isMany = spot.element.type === 'checkboxes';
  const name = newId('choice');
  const held = isMany ? spot.held ?? [] : [spot.held].filter(Boolean);
  const chosen = (option) => held.some((one) => isSame(one, option));
  const fields = spot.element.options.map((option) => h('label', { class: 'choice' },
    h('input', {
      type: isMany ? 'checkbox' : 'radio', name, checked: chosen(option),
      onchange: () => {
        const checked = spot.element.options.filter((_, index) => fields[index].querySelector('input').checked);
        spot.set(isMany ? checked : checked[0] ?? null);
      },
    }),
    h('span', {}, textOf(option.text), option.description ? h('small', {}, textOf(option.description)) : null)));
  return h('div', { role: isMany ? 'group' : 'radiogroup', class: 'choices', ...spot.described }, fields);
}

// A picker that acts at once waits for Set, Enter or the end of the stay in it: half a date is no answer.
function picker(type, toField, fromField) {
  return (spot) => {
    const first = spot.held === null ? '' : toField(spot.held);
    const value = () => (field.value ? fromField(field.value) : null);
    const field = h('input', {
      type, ...spot.described, value: first,
      onchange: () => { if (spot.asField) spot.set(value()); else set.hidden = field.value === first; },
      onkeydown: (event) => { if (event.key === 'Enter' && !spot.asField && field.value) { event.preventDefault(); spot.set(value()); } },
    });
    if (spot.asField) return field;
    const set = h('button', { type: 'button', class: 'button', hidden: true, onclick: () => spot.set(value()) }, 'Set');
    return h('span', { class: 'picker' }, spot.placeholder ? h('small', { 'aria-hidden': 'true' }, spot.placeholder) : null, field, set);
  };
}

function typed(type) {
  return (spot) => {
    const { element } = spot;
    const isLong = element.multiline;
    const isHeard = (spot.element.dispatch_action_config?.trigger_actions_on ?? []).includes('on_enter_pressed') || spot.block.dispatch_action;
    return h(isLong ? 'textarea' : 'input', {
      type: isLong ? null : type, ...spot.described, placeholder: spot.placeholder, value: spot.held ?? '', autocomplete: 'off',
      rows: isLong ? 4 : null, maxlength: element.max_length ?? 3000, inputmode: type === 'text' && element.type === 'number_input' ? 'decimal' : null,
      oninput: (event) => { store.typed.set(spot.key, event.target.value || null); },
      onkeydown: (event) => { if (event.key === 'Enter' && !isLong && isHeard) { event.preventDefault(); spot.press(event.target.value); } },
    });
  };
}

function fileInput(spot) {
  const names = h('ul', { class: 'attached' });
  const draw = () => names.replaceChildren(...(spot.held ?? []).map((file) => h('li', {}, file.name, h('button', {
    type: 'button', class: 'icon-button', 'aria-label': `Remove ${file.name}`,
    onclick: () => { spot.set(spot.held.filter((one) => one !== file)); draw(); },
  }, icon('close')))));
  const most = spot.element.max_files ?? 10;
  const field = h('input', {
    type: 'file', ...spot.described, multiple: most > 1, accept: (spot.element.filetypes ?? []).map((kind) => `.${kind}`).join(',') || null,
    onchange: async () => {
      const taken = (await Promise.all([...field.files].map(attach))).filter(Boolean);
      field.value = '';
      spot.set([...(spot.held ?? []), ...taken].slice(-most));
      draw();
    },
  });
  draw();
  return h('div', { class: 'file-field' }, field, names);
}

const same = (value) => value;
const ELEMENTS = {
  button, overflow, static_select: select, users_select: select, channels_select: select, conversations_select: select,
  external_select: externalSelect, multi_static_select: multiSelect, multi_external_select: multiSelect, multi_users_select: multiSelect,
  radio_buttons: boxes, checkboxes: boxes, datepicker: picker('date', same, same), timepicker: picker('time', same, same),
  datetimepicker: picker('datetime-local', asLocal, fromLocal), plain_text_input: typed('text'), email_text_input: typed('email'),
  url_text_input: typed('url'), number_input: typed('text'), file_input: fileInput,
};

export const elementOf = (spot) => ELEMENTS[spot.element.type]?.(spot) ?? h('em', {}, `(${spot.element.type})`);
