import Hummingbird

@testable import Serving

/// A multipart form as a browser sends it.
struct TestForm {
  static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
  static let type = "multipart/form-data; boundary=\(boundary)"

  private var text = ""

  func field(_ name: String, _ value: String) -> TestForm {
    part("form-data; name=\"\(name)\"", value)
  }

  func file(_ name: String, named fileName: String, _ content: String) -> TestForm {
    part("form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: text/csv", content)
  }

  private func part(_ disposition: String, _ content: String) -> TestForm {
    var next = self
    next.text += "--\(TestForm.boundary)\r\nContent-Disposition: \(disposition)\r\n\r\n\(content)\r\n"
    return next
  }

  var unfinished: String { text }
  var finished: String { text + "--\(TestForm.boundary)--\r\n" }
  var body: ByteBuffer { ByteBuffer(string: finished) }
}
