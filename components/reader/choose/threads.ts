import { saidIn } from '../head/said';
import { rename } from '../replace';

/** Threads of forums, whose makers mark who posted what, and when; and, beside it, much that is not to be read. */

interface Forum {
  post: string;
  author: string;
  /** The title of such an element says the time in full, where it has one. */
  time: string;
  text: string;
}

const FORUMS: Forum[] = [
  // phpBB
  {
    post: '#page-body .post',
    author: ':is(.author,.postprofile) :is([class^=username],strong)',
    time: '.author time,.author',
    text: '.content',
  },
  // XenForo
  {
    post: '.message--post',
    author: '.message-name',
    time: '.message-attribution time',
    text: '.message-body .bbWrapper',
  },
  // Discourse, also as it is for whoever runs no scripts
  {
    post: '.topic-post,.crawler-post',
    author: '.names .username,.creator [itemprop=name]',
    time: '.relative-date,.post-time',
    text: '.cooked,.post',
  },
  // vBulletin, and as it was before 2009
  { post: '.postcontainer', author: '.username', time: '.date', text: '.postcontent' },
  { post: 'table[id^=post]', author: '.bigusername', time: '.thead', text: '[id^=post_message_]' },
  // Simple Machines
  {
    post: '#forumposts .post_wrapper',
    author: '.poster h4',
    time: ':is(.keyinfo,.postinfo) .smalltext',
    text: '.inner',
  },
];

const POSTS = FORUMS.map(({ post }) => post).join();

/** So many posts are a thread. */
const LEAST = 2;

/** What stands in a text and acts, or tells of the file of a picture. */
const APART = '.bbCodeBlock-expandLink,.quote-controls,.lightbox .meta,.signature';
/** Who is quoted, as is said above the words. */
const QUOTED = 'blockquote cite:first-child';

/** What of a line stands before and after the time: the name of who posted, or signs. */
const BESIDE_TIME = /^.*[»«]\s*(?=\S)|\s*»$/gs;

/** When something was posted, as the page says it. */
const timeOf = (time: Element | null) =>
  time?.getAttribute('title') || (time && saidIn(time).replace(BESIDE_TIME, '')) || '';

/** A box, in the place of the posts of a thread, with their texts, each below who posted it and when; null where there is none. */
export function threadOf(body: Element): Element | null {
  if (!body.querySelector(POSTS)) return null;
  for (const forum of FORUMS) {
    const found = [...body.querySelectorAll(forum.post)].flatMap((post) => {
      const [author, time, text] = [forum.author, forum.time, forum.text].map((part) => post.querySelector(part));
      return author && text
        ? [{ post, text, said: [saidIn(author), timeOf(time ?? null)].filter(Boolean).join(' · ') }]
        : [];
    });
    const [first] = found;
    if (!first || found.length < LEAST) continue;
    const box = body.ownerDocument.createElement('div');
    first.post.before(box);
    for (const { post, text, said } of found) {
      const part = body.ownerDocument.createElement('section');
      const heading = body.ownerDocument.createElement('h2');
      heading.textContent = said;
      part.id = post.id;
      for (const element of text.querySelectorAll(APART)) element.remove();
      for (const cite of text.querySelectorAll(QUOTED)) rename(cite, 'p');
      part.append(heading, text);
      box.append(part);
    }
    return box;
  }
  return null;
}
