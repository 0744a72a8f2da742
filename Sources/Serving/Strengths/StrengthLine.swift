import Plans
import Storing

/// One thing that a school is recorded as strong in, as its page has it.
struct StrengthLine: Sendable {
  var strengthSubject: String
  var strengthReason: String
  /// By whom and when it was recorded.
  var strengthNote: String
  /// Where to take it back; nil for whoever may not.
  var strengthWithdrawAddress: String?

  init(_ recorded: RecordedStrength, mayChange: Bool) {
    let strength = recorded.strength
    strengthSubject = strength.subject
    strengthReason = strength.reason
    strengthNote = "\(strength.recordedBy), \(strength.recorded.plainWords)"
    strengthWithdrawAddress = mayChange ? "/schools/\(strength.urn)/strengths/\(recorded.id)/withdraw" : nil
  }
}
