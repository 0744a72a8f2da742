/// What is wrong with a form that carries a file.
enum MultipartFault: Error, Equatable {
  case notMultipart
  case boundaryTooLong
  case malformed
  case headersTooLong
  case tooManyParts
  case secondFile
  case noFile
  case duplicateField(String)
  case fieldTooLong(String)
  case cutOff

  /// A stable code for programs.
  var code: String {
    switch self {
    case .notMultipart: "notMultipart"
    case .boundaryTooLong: "boundaryTooLong"
    case .malformed: "malformed"
    case .headersTooLong: "headersTooLong"
    case .tooManyParts: "tooManyParts"
    case .secondFile: "secondFile"
    case .noFile: "noFile"
    case .duplicateField: "duplicateField"
    case .fieldTooLong: "fieldTooLong"
    case .cutOff: "cutOff"
    }
  }

  /// One sentence: what is wrong, and what to do.
  var sentence: String {
    switch self {
    case .notMultipart:
      "The form was not sent as multipart/form-data with a boundary. Use the form on the school's page."
    case .boundaryTooLong: "The form's boundary is longer than 70 characters, which RFC 2046 does not allow."
    case .malformed: "The form could not be read: its parts are not divided as they must be. Send it again."
    case .headersTooLong:
      "The head of one of the form's parts is longer than 16 kB. Send the form again from the school's page."
    case .tooManyParts: "The form has more than 20 parts. Use the form on the school's page."
    case .secondFile: "The form holds more than one file. Send one file at a time."
    case .noFile: "The form holds no file. Choose a file and send it again."
    case .duplicateField(let name): "The form holds the field “\(name)” twice. Use the form on the school's page."
    case .fieldTooLong(let name): "The field “\(name)” is longer than 4 kB. Shorten it and send the form again."
    case .cutOff: "The form ended before all of it had come. Nothing was kept: send it again."
    }
  }
}
