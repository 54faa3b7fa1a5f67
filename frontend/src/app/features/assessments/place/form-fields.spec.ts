import { fieldAt, focusField } from './form-fields';

describe('the fields of the form of a question', () => {
  beforeEach(() => {
    document.body.innerHTML = `<input id="elsewhere" />
      <div id="vraag"><form><input type="radio" /><select></select><textarea>Wij bespreken dit.</textarea></form></div>`;
    HTMLElement.prototype.scrollIntoView = () => undefined;
  });

  it('are counted from 0, with the cursor in a text', () => {
    const text = document.querySelector('textarea');
    text?.setSelectionRange(4, 4);
    expect(fieldAt(text)).toEqual({ field: 2, caret: 4 });
    expect(fieldAt(document.querySelector('select'))).toEqual({ field: 1, caret: null });
    expect(fieldAt(document.getElementById('elsewhere'))).toBeNull();
    expect(fieldAt(document)).toBeNull();
  });

  it('get focus back with the cursor where it was, and say so when they are not there (yet)', () => {
    expect(focusField({ field: 2, caret: 7 })).toBe(true);
    const text = document.querySelector('textarea');
    expect(document.activeElement).toBe(text);
    expect(text?.selectionStart).toBe(7);
    expect(focusField({ field: 9, caret: null })).toBe(false);
    expect(focusField({ field: null, caret: null })).toBe(false);
  });
});
