import ArgumentParser
internal import ConsultationModel
internal import PointImport

extension Attribution: ExpressibleByArgument {}
extension Voice: ExpressibleByArgument {}

extension Stance: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(word: argument)
  }
}

extension Sector: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(word: argument)
  }
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
