/// Words that say nothing by themselves, by their stems.
enum StopWords {
  static let stems: Set<UInt64> = {
    let stemmer = Stemmer()
    return Set(words.split(separator: " ").map { Digest.of(stemmer.stem(String($0)).utf8) })
  }()

  private static let words: String = [
    "a about above after again against all am an and any are arent as at be because been before",
    "being below between both but by can cant cannot could couldnt did didnt do does doesnt doing",
    "dont down during each few for from further had hadnt has hasnt have havent having he her",
    "here hers herself him himself his how i if in into is isnt it its itself just lets me more",
    "most my myself nor of off on once only or other ought our ours ourselves out over own same",
    "she should so some such than that the their theirs them themselves then there these they",
    "this those through to too under until up very was wasnt we were werent what when where which",
    "while who whom why will with wont would wouldnt you your yours yourself yourselves s t don",
    "re ve ll d m im etc also get got one us much many make made really",
  ].joined(separator: " ")
}
