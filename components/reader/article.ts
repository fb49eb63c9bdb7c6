/** What is told of an article beside its text. */
export interface Facts {
  title: string;
  /** What the page says of it in short, below the title and apart from the text. */
  standfirst: string | null;
  byline: string | null;
  /** A BCP 47 language tag, or '' where the page does not say. */
  lang: string;
  dir: 'ltr' | 'rtl' | '';
  /** The name of the site. */
  site: string | null;
  /** When it was published, as the page says it. */
  published: string | null;
  url: string;
  /** false: no article was found, and the text is the page's main text. */
  isArticle: boolean;
}

/** The article of a page: its text without the title, its addresses absolute; not sanitised. */
export interface Article extends Facts {
  html: string;
}

/** An article that is still nodes, in a document without a window. */
export interface FoundArticle extends Facts {
  content: Element;
}
