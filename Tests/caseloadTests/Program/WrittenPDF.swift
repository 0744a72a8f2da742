/// The smallest PDF that holds what a test asks for, made by hand.
enum WrittenPDF {
  /// Lines of text, one below another, on one page.
  static func plan(_ lines: [String]) -> [UInt8] {
    let text = lines.enumerated().map { index, line in
      "BT /F1 11 Tf 60 \(780 - 20 * index) Td (\(line)) Tj ET"
    }
    return file(content: text.joined(separator: "\n"))
  }

  /// A page on which an area is painted and no word stands.
  static let picture = file(content: "0.8 g 60 60 400 600 re f")

  /// A file whose key no empty password opens.
  static let encrypted = file(
    content: "BT ET",
    encryption:
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "1A", count: 32))> /U <\(String(repeating: "2B", count: 32))> >> /ID [<00> <00>]"
  )

  private static func file(content: String, encryption: String = "") -> [UInt8] {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(encryption) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
