/** The article of a page, as the reader shows it. */
export interface Article {
  title: string;
  byline: string | null;
  /** The article's own HTML, its addresses absolute, without the title; not sanitised. */
  html: string;
  /** A BCP 47 language tag, or '' where the page does not say. */
  lang: string;
  dir: 'ltr' | 'rtl' | '';
  /** The name of the site. */
  site: string | null;
  /** When it was published, as the page says it. */
  published: string | null;
  url: string;
  /** false: no article was found, and `html` is the page's main text. */
  isArticle: boolean;
}
