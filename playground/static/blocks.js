// Blocks as they are shown in messages, forms and Home.

import { h, newId } from './dom.js';
import { elementOf, Spot } from './elements.js';
import { markdown, richText, textOf } from './words.js';

function picture(block) {
  const address = block.image_url ?? block.slack_file?.url ?? '';
  const isHere = address.startsWith('/files/');
  return isHere
    ? h('img', { src: address, alt: block.alt_text, loading: 'lazy' })
    : h('span', { class: 'no-picture', role: 'img', 'aria-label': block.alt_text }, block.alt_text);
}

function section(block, place) {
  const { accessory } = block;
  return h('div', { class: 'section' },
    h('div', { class: 'words' },
      block.text ? h('div', {}, textOf(block.text)) : null,
      block.fields ? h('div', { class: 'fields' }, block.fields.map((field) => h('div', {}, textOf(field)))) : null),
    accessory ? h('div', { class: 'accessory' }, accessory.type === 'image' ? picture(accessory) : elementOf(new Spot(place, block, accessory))) : null);
}

const GROUPS = new Set(['radio_buttons', 'checkboxes', 'file_input']);

function input(block, place) {
  const { element } = block;
  const [fieldId, labelId, hintId, errorId] = ['field', 'label', 'hint', 'error'].map(newId);
  const error = place.errors?.[block.block_id];
  const describedBy = [block.hint && hintId, error && errorId].filter(Boolean).join(' ') || null;
  const spot = new Spot(place, block, element, { asField: true, labelId, describedBy, error, fieldId });
  const label = [h('span', {}, textOf(block.label)), block.optional ? h('span', { class: 'optional' }, ' (optional)') : null];
  return h('div', { class: `input ${error ? 'wrong' : ''}`, 'data-block': block.block_id },
    h(GROUPS.has(element.type) ? 'div' : 'label', { id: labelId, class: 'field-label', for: GROUPS.has(element.type) ? null : fieldId }, label),
    elementOf(spot),
    error ? h('p', { id: errorId, class: 'error' }, error) : null,
    block.hint ? h('p', { id: hintId, class: 'hint' }, textOf(block.hint)) : null);
}

const BLOCKS = {
  section,
  input,
  header: (block, place) => h(place.heading ?? 'h3', { class: 'header' }, textOf(block.text)),
  divider: () => h('hr'),
  context: (block) => h('div', { class: 'context' }, block.elements.map((one) => (one.type === 'image' ? picture(one) : h('span', {}, textOf(one))))),
  actions: (block, place) => h('div', { class: 'row' }, block.elements.map((element) => elementOf(new Spot(place, block, element)))),
  image: (block) => h('figure', {}, block.title ? h('figcaption', {}, textOf(block.title)) : null, picture(block)),
  rich_text: (block) => h('div', { class: 'words rich' }, richText(block)),
  markdown: (block) => h('div', { class: 'words' }, markdown(block.text)),
  alert: (block) => h('div', { class: `alert ${block.level ?? 'default'}`, role: 'note' }, textOf(block.text)),
};

// `place`: {view or message, state, errors, heading}.
export const blocksOf = (blocks, place) => blocks.map((block) => BLOCKS[block.type]?.(block, place) ?? h('em', {}, `(${block.type})`));
