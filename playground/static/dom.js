// Elements made from data: what a person typed is always text, never markup.

const AS_PROPERTY = new Set(['value', 'checked', 'disabled', 'selected', 'open', 'indeterminate']);
let lastId = 0;

export const newId = (what) => `${what}-${(lastId += 1)}`;
export const find = (id) => document.getElementById(id);

export function h(tag, props, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (AS_PROPERTY.has(name)) made[name] = value;
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat(9).filter((one) => one !== null && one !== undefined && one !== false));
  return made;
}

export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(9).filter((one) => one !== null && one !== undefined && one !== false));
  return parent;
}

export function say(words) {
  const status = find('status');
  status.textContent = '';
  // A screen reader speaks only what is new.
  requestAnimationFrame(() => { status.textContent = words; });
}

const PATHS = {
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  plus: 'M12 5v14M5 12h14',
  clip: 'm20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.5a2 2 0 0 1-3-3L14 7',
  send: 'M4 4l17 8-17 8 3-8-3-8Zm3 8h7',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  thread: 'M4 5h16v11H9l-5 4V5Z',
  file: 'M6 3h8l5 5v13H6V3Zm8 0v5h5',
  tick: 'M5 13l5 5 9-11',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' })) {
    drawing.setAttribute(key, value);
  }
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
}

export function iconButton(name, label, onclick, more = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...more }, icon(name));
}
