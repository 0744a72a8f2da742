/// The form that a person signs in with.
struct SignInPage: Page {
  static let template = "SignInPage"
  var frame: Frame
  /// What was entered before, so that it need not be typed again.
  var email: String
  /// The path to go to afterwards; already checked to be one of this site.
  var next: String
  /// Why the last try did not succeed, and what to do.
  var problem: String?
}
