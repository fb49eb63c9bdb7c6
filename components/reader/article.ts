/** What the reader shows of a page. */
export interface Article {
  title: string;
  byline: string | null;
  /** Unsanitised. */
  html: string;
  lang: string;
  dir: 'ltr' | 'rtl' | '';
  site: string | null;
  published: string | null;
  url: string;
  /** false: no article was found, `html` is the page's main text. */
  isArticle: boolean;
}
