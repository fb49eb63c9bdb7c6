/** What lists of notes are headed with, in the languages of Lectern's readers and some of its pages'. */
export const HEADED =
  /^[\s\d.]*(?:(?:foot|end)?notes?(?: and references)?|references|citations|sources|works cited|bibliography|anmerkungen|fußnoten|endnoten|einzelnachweise|belege|quellen|literatur(?:verzeichnis)?|(?:dip|son)?notlar|kaynaklar|kaynakça|bibliyografya|(?:ال)?(?:حواشي|هوامش|مراجع|مصادر|ملاحظات)|المصادر والمراجع|notes et références|références|notas|referencias|note|примечания|сноски|источники|(?:список )?литератур[аы])[\s:]*$/iu;
