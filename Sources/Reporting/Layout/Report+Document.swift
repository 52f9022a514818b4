extension Report {
  /// The report laid out for reading.
  package var document: Document {
    var document = Document()
    document.heading(1, title)
    layOutBase(in: &document)
    layOutOverview(in: &document)
    layOutCoverage(in: &document)
    for (index, proposition) in propositions.enumerated() {
      layOut(proposition, index: index + 1, in: &document)
    }
    layOutCollections(in: &document)
    layOutThemes(in: &document)
    layOutMethod(in: &document)
    return document
  }
}
