import Plans
import Testing

@Suite struct HeldBytesTests {
  @Test(arguments: ["reading age", " age", "ag", "e", "reading", ""])
  func whatStandsInATextIsHeld(_ part: String) { #expect("reading age".holdsBytes(of: part)) }

  @Test(arguments: ["ages", "Age", "reading age ", "xe", "agr"])
  func whatDoesNotStandInATextIsNot(_ part: String) { #expect(!"reading age".holdsBytes(of: part)) }

  @Test func aPieceOfATextIsLookedThroughByItself() {
    let piece = "Lead: Mrs Shaw".dropFirst(6)
    #expect(piece.holdsBytes(of: "Mrs"))
    #expect(!piece.holdsBytes(of: "Lead"))
    #expect("Grün → Amber".holdsBytes(of: "→"))
    #expect(!"".holdsBytes(of: "a"))
  }
}
