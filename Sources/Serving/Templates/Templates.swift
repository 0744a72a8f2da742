import Mustache

/// The templates that are embedded in the binary, parsed once.
struct Templates: Sendable {
  /// Every template, layout and partial by name. To add a page is to add its line here; a test compares the list
  /// with the folder.
  static let sources: [(name: String, bytes: [UInt8])] = [
    ("Layout", PackageResources.Layout_mustache),
    ("Pager", PackageResources.Pager_mustache),
    ("SchoolTable", PackageResources.SchoolTable_mustache),
    ("PlanBody", PackageResources.PlanBody_mustache),
    ("DeliveryRow", PackageResources.DeliveryRow_mustache),
    ("AnswerLine", PackageResources.AnswerLine_mustache),
    ("CorrectionLine", PackageResources.CorrectionLine_mustache),
    ("FilingForm", PackageResources.FilingForm_mustache),
    ("FindingLine", PackageResources.FindingLine_mustache),
    ("FindingsView", PackageResources.FindingsView_mustache),
    ("ItemLink", PackageResources.ItemLink_mustache),
    ("LayoutView", PackageResources.LayoutView_mustache),
    ("PlacedItem", PackageResources.PlacedItem_mustache),
    ("PlanItems", PackageResources.PlanItems_mustache),
    ("PlanRest", PackageResources.PlanRest_mustache),
    ("PutRightForm", PackageResources.PutRightForm_mustache),
    ("VerdictGrounds", PackageResources.VerdictGrounds_mustache),
    ("VerdictLine", PackageResources.VerdictLine_mustache),
    ("SectionsView", PackageResources.SectionsView_mustache),
    ("WholeFileForms", PackageResources.WholeFileForms_mustache),
    ("AcrossPage", PackageResources.AcrossPage_mustache),
    ("CaseloadPage", PackageResources.CaseloadPage_mustache),
    ("CollectionsPage", PackageResources.CollectionsPage_mustache),
    ("PlanPage", PackageResources.PlanPage_mustache),
    ("ProblemPage", PackageResources.ProblemPage_mustache),
    ("QualityPage", PackageResources.QualityPage_mustache),
    ("ReceiptPage", PackageResources.ReceiptPage_mustache),
    ("SchoolPage", PackageResources.SchoolPage_mustache),
    ("SchoolsPage", PackageResources.SchoolsPage_mustache),
    ("SendPage", PackageResources.SendPage_mustache),
    ("SentPlanPage", PackageResources.SentPlanPage_mustache),
    ("SignInPage", PackageResources.SignInPage_mustache),
  ]

  private let library: MustacheLibrary

  /// - Throws: `TemplateFault` where a template does not parse, or does not select the safe escaper.
  init() throws(TemplateFault) {
    MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
    var library = MustacheLibrary()
    for (name, bytes) in Templates.sources {
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.hasPrefix(SafeHTML.pragma) else { throw .withoutPragma(name) }
      do {
        try library.register(text, named: name)
      } catch {
        throw .doesNotParse(name)
      }
    }
    self.library = library
  }

  /// The page as HTML.
  func html(_ page: some Page) -> String {
    library.render(page, withTemplate: type(of: page).template) ?? ""
  }
}

/// Why the site cannot be built: a fault of the program, found when it starts.
enum TemplateFault: Error, Equatable {
  case withoutPragma(String)
  case doesNotParse(String)
}
