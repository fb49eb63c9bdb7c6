import { freshId, make } from './dom';

/** A field to type into, and what is to be said of what was typed, below it. */
export interface Typed {
  message: HTMLElement;
  /** Takes what is being typed, if something is, before anything else changes the value. */
  done(): void;
  /** Says something of what was typed, also to screen readers; what `isWrong` stays there to be corrected. */
  tell(text: string, isWrong?: boolean): void;
  /** Shows a value, with a word on it where it is a new one. */
  show(text: string, isNew: boolean, word?: string): void;
}

/** Hands what was typed to `take` when it is done; until then no answer to what was typed before is written over it. */
export function typed(input: HTMLInputElement, announce: (text: string) => void, take: (text: string) => void): Typed {
  const message = make('p', { id: freshId('message'), className: 'message' });
  input.setAttribute('aria-describedby', message.id);
  input.autocomplete = 'off';
  let isTyping = false;
  input.addEventListener('input', () => {
    isTyping = true;
  });
  input.addEventListener('blur', () => {
    isTyping = false;
  });
  const done = () => {
    isTyping = false;
    take(input.value.trim());
  };
  input.addEventListener('change', done);
  const put = (text: string, isWrong: boolean) => {
    message.textContent = text;
    input.ariaInvalid = isWrong ? 'true' : null;
  };
  return {
    message,
    done: () => isTyping && done(),
    tell: (text, isWrong = false) => {
      put(text, isWrong);
      if (text) announce(text);
    },
    show: (text, isNew, word = '') => {
      if (isNew) put(word, false);
      if (!isTyping && !input.ariaInvalid) input.value = text;
    },
  };
}
