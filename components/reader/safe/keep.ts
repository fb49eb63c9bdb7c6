/**
 * What of a page's HTML the reader keeps: all that carries meaning (EN 301 549, 5.4), and nothing that acts, fetches
 * code, or dresses. What is not named here goes; of an element that goes, the text stays.
 */
const words = (list: string) => list.trim().split(/\s+/);

export const elements = words(`
  h1 h2 h3 h4 h5 h6 hgroup p br hr div span section article aside header footer nav address
  a abbr acronym b bdi bdo big cite code data del dfn em i ins kbd mark q s samp small strike strong sub sup time tt u var wbr
  blockquote pre ol ul li dl dt dd dir menu details summary
  table caption colgroup col thead tbody tfoot tr th td
  figure figcaption img picture source audio video track map area
  ruby rb rt rtc rp
  math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot
  mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics annotation
  svg g path rect circle ellipse line polyline polygon text tspan textpath title desc defs symbol marker mask pattern
  clippath lineargradient radialgradient stop image switch
`);

export const attributes = words(`
  id lang xml:lang dir title role alt abbr scope headers cite datetime
  href hreflang rel src srcset sizes media type width height poster controls kind label srclang shape coords usemap
  colspan rowspan span start reversed value open
  accent accentunder align bevelled close columnalign columnlines columnspacing columnspan denomalign depth display
  displaystyle encoding fence frame largeop length linethickness lquote lspace mathvariant maxsize minsize movablelimits
  notation numalign rowalign rowlines rowspacing rquote rspace scriptlevel separator separators stretchy subscriptshift
  supscriptshift symmetric voffset xmlns
  clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style
  font-weight fx fy gradienttransform gradientunits marker-end marker-mid marker-start markerheight markerunits
  markerwidth mask offset opacity orient pathlength patterncontentunits patterntransform patternunits points
  preserveaspectratio r refx refy rotate rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor textlength transform vector-effect viewbox
  x x1 x2 y y1 y2
`);

/** Roles that would give the reader a second main text, banner or dialog. */
export const foreignRoles = new Set(words('main banner contentinfo application dialog alertdialog search form'));

/** Of elements that go, those whose text is none of the article's, beside scripts, styles and frames. */
export const withoutText = words('object embed textarea select');
