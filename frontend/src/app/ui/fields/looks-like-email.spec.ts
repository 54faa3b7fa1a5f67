import { describe, expect, it } from '@jest/globals';
import { looksLikeEmail } from './looks-like-email';

describe('what looks like an address of e-mail', () => {
  it.each(['a@b.nl', 'fatma.yildiz@debrug.example', "o'neil+x@mail.gemeente.nl", 'ü@münchen.example'])(
    'is %s',
    (text) => {
      expect(looksLikeEmail(text)).toBe(true);
    },
  );
  it.each(['', 'a', 'a@b', '@b.nl', 'a@.nl', 'a@b.', 'a@b..nl', 'a b@c.nl', 'a@b@c.nl', ' a@b.nl'])(
    'is not "%s"',
    (text) => {
      expect(looksLikeEmail(text)).toBe(false);
    },
  );
});
