/** What lists of notes are headed with, in the languages of Lectern's readers and some of its pages'. */
export const HEADED =
  /^[\s\d.]*(?:(?:foot|end)?notes?(?: and references)?|references|citations|sources|works cited|bibliography|anmerkungen|fußnoten|endnoten|einzelnachweise|quellen|literatur|(?:dip|son)?notlar|kaynaklar|kaynakça|الحواشي|هوامش|الهوامش|المراجع|مراجع|المصادر|notes et références|références|notas|referencias|note|примечания|литература)[\s:]*$/iu;
