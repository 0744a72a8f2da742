/// The outlines of one path of an SVG drawing: `M 1 2 L 3 4 C … Z`, as cairo writes it, with absolute coordinates.
struct SVGPath {
  /// A run of points joined by straight lines; of a curve only its ends count.
  struct Outline {
    var points: [(x: Double, y: Double)] = []
    var isCurved = false
    var isClosed = false

    var box: PDFBox? {
      guard let first = points.first else { return nil }
      var box = PDFBox(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
      for point in points {
        box = box.union(PDFBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
      }
      return box
    }

    /// The area that it encloses, negative where it runs the other way round (as the hole of an “o” does).
    var signedArea: Double {
      guard var last = points.last else { return 0 }
      var sum = 0.0
      for point in points {
        sum += last.x * point.y - point.x * last.y
        last = point
      }
      return sum / 2
    }

    /// Whether all of its edges lie along the page's.
    var isRectangle: Bool {
      guard !isCurved, (4...6).contains(points.count), let box else { return false }
      return points.allSatisfy { point in
        (abs(point.x - box.minX) < 0.5 || abs(point.x - box.maxX) < 0.5)
          && (abs(point.y - box.minY) < 0.5 || abs(point.y - box.maxY) < 0.5)
      }
    }
  }

  /// Points beyond which a path is a picture and no ruling.
  private static let pointLimit = 20_000

  private(set) var outlines: [Outline] = []

  init(_ data: String, _ transform: SVGTransform = SVGTransform()) {
    var numbers: [Double] = []
    var command: Substring = ""
    var points = 0
    for token in data.split(separator: " ") {
      if let number = Double(token) {
        numbers.append(number)
        let wanted = command == "C" ? 6 : 2
        guard numbers.count == wanted else { continue }
        points += 1
        guard points <= SVGPath.pointLimit else { return }
        add(transform.apply(numbers[wanted - 2], numbers[wanted - 1]), isMove: command == "M", isCurve: command == "C")
        if command == "M" { command = "L" }
        numbers.removeAll(keepingCapacity: true)
      } else {
        if token == "Z" || token == "z", !outlines.isEmpty { outlines[outlines.count - 1].isClosed = true }
        command = token
        numbers.removeAll(keepingCapacity: true)
      }
    }
    // Cairo goes back to where a closed outline began: a move that draws nothing.
    outlines.removeAll { $0.points.count < 2 }
  }

  private mutating func add(_ point: (x: Double, y: Double), isMove: Bool, isCurve: Bool) {
    if isMove || outlines.isEmpty { outlines.append(Outline()) }
    outlines[outlines.count - 1].points.append(point)
    if isCurve { outlines[outlines.count - 1].isCurved = true }
  }
}

/// What `transform="matrix(a,b,c,d,e,f)"` does to points.
struct SVGTransform {
  private var a = 1.0
  private var b = 0.0
  private var c = 0.0
  private var d = 1.0
  private var e = 0.0
  private var f = 0.0

  init() {}

  /// Nil where the text is no matrix.
  init?(_ text: String) {
    guard text.hasPrefix("matrix("), text.hasSuffix(")") else { return nil }
    let numbers = text.dropFirst(7).dropLast().split { $0 == "," || $0 == " " }.compactMap { Double($0) }
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// This one after an inner one.
  func applied(after inner: SVGTransform) -> SVGTransform {
    var both = SVGTransform()
    (both.a, both.b) = (a * inner.a + c * inner.b, b * inner.a + d * inner.b)
    (both.c, both.d) = (a * inner.c + c * inner.d, b * inner.c + d * inner.d)
    (both.e, both.f) = apply(inner.e, inner.f)
    return both
  }
}
