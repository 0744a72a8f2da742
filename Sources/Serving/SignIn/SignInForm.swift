import Hummingbird

/// What the sign-in form sends.
struct SignInForm: Decodable {
  var email: String
  var password: String
  var next: String?

  /// Far more than the form can hold, and far less than would hurt.
  static let limit = 8 << 10
  static let passwordLimit = 1000

  /// - Throws: `Problem` where it is too large, too slow, or not the form.
  static func of(_ request: Request, within seconds: Int) async throws -> SignInForm {
    let body = request.body
    let bytes = try await Deadline.within(seconds: seconds, else: .formTooSlow) {
      try await body.collect(upTo: SignInForm.limit)
    }
    guard let form = try? URLEncodedFormDecoder().decode(SignInForm.self, from: String(buffer: bytes)) else {
      throw Problem(.badRequest)
    }
    return form
  }
}
