/// One screen or dialog on the stack; the topmost hears the keys first.
indirect enum Layer: Equatable, Sendable {
  case sessions
  case newSession(NewSessionForm)
  case discussion
  case evidence(EvidenceScreen)
  case coverage(CoverageScreen)
  case report(ReportScreen)
  case help(HelpScreen)
  case history(HistoryScreen)
  case themes(ThemesScreen)
  case themePoints(ThemePointsScreen)
  case coding(CodingScreen)
  case terms(TermsScreen)
  case agreement(AgreementScreen)
  case differences(DifferencesScreen)
  case shifts(ShiftsScreen)
  case decisions(DecisionsScreen)
  case time(TimeScreen)
  case people(PeopleScreen)
  case readBack(ReadBackScreen)
  case dots(DotsScreen)
  case parking(ParkingScreen)
  case rounds(RoundScreen)
  case tour(Tour)
  case dialog(Dialog)

  /// Whether what is done here is done to the session that is open.
  var worksOnDiscussion: Bool {
    switch self {
    case .discussion, .time, .people, .readBack, .dots, .parking, .rounds: true
    default: false
    }
  }

  /// Whether a report says something else after what may have been done here.
  var changesReports: Bool {
    switch self {
    case .themes, .decisions: true
    default: false
    }
  }

  /// What was typed or pasted here and is nowhere else yet.
  var unfinished: Unfinished? {
    switch self {
    case .dialog(.paste(let text, _)): .paste(text)
    case .dialog(.prompt(let prompt)): prompt.unfinished
    default: nil
    }
  }

  /// A dialog is drawn over the screen below it.
  var coversScreen: Bool {
    if case .dialog = self { return false }
    return true
  }
}
