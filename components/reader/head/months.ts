/** How months begin where pages write them out, language by language; what several have in common stands with the first. */
const STEMS = [
  // English, German, French, Spanish, Italian, Dutch and the Nordic tongues,
  'jan|ene|gen|feb|fév|mar|mär|maa|apr|avr|abr|may|mai|maj|mei|jun|jui|jul|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|dic|déc',
  'mag(?=gio|[\\s.])|giu(?=gno|[\\s.])|lug(?=lio|[\\s.])|fev|des(?=em|\\.)',
  // Finnish, Estonian,
  'tammik|helmik|huhtik|toukok|kesäk|heinäk|elok|syysk|lokak|marrask|jouluk|jaan|veeb|juu|okto|dets',
  // Turkish, whose capital İ is no other case of i,
  'oca|şub|n[iİ]s|haz|tem|ağu|eyl|ek[iİ]|kas|ara',
  // Russian, Bulgarian, Ukrainian,
  'янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|яну|юни|юли|сеп|ное|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд',
  // Czech and Slovak, Polish, Croatian,
  'ledn|únor|břez|dubn|květ|červ|srpn|zář|říj|prosin|máj|jún|júl|styczn|lutego|kwietn|czerw|lipca|sierp|wrześ|paźdz|listop|grudn',
  'siječ|velja|ožuj|travnj|svib|lipnj|kolovo|rujn|studen',
  // Slovene and Serbian, Azeri, Lithuanian, Latvian,
  'avg|yan|[iİ]yun|[iİ]yul|avq|noy|dek(?=ab)|sent|saus|vasar|kov|baland|geguž|birž|liep|rugp|rugs|spal|lapkr|gruod|jūn|jūl',
  // Hungarian, Romanian, Indonesian,
  'már|ápr|szep|ian|iun|iul|noi|agu',
  // Greek, Georgian, Hebrew,
  'ιαν|φεβ|μαρ|μάρ|απρ|μα[ΐϊίι]|ιο[υύ]ν|ιο[υύ]λ|α[υύ]γ|σεπ|οκτ|νο[εέ]|δεκ',
  'იან|თებ|მარ|აპრ|მაი|ივნ|ივლ|აგვ|სექ|ოქტ|ნოე|დეკ',
  'ב?(?:ינואר|פברואר|מר[ץס]|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)',
  // Arabic, Persian,
  'يناير|فبراير|مارس|[أإا]بريل|مايو|يوني[وه]|يولي[وه]|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون ال|شباط|[آأا]ذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين ال',
  'ژانویه|فوریه|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  // and Hindi.
  'जनवरी|फ़?रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्[टत]ूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर',
];

/** The name of a month, or how it is shortened: the source of a regular expression. */
export const MONTH = `(?:${STEMS.join('|')})[\\p{L}\\p{M}]*\\.?`;
