import Plans
import Testing

@testable import Checking

@Suite struct LayerMatchingTests {
  @Test(arguments: [
    ("Priority 1", "1"), ("P1", "1"), ("p 1.", "1"), ("1.", "1"), ("Objective 2.1", "2.1"), ("2-1", "2.1"),
    ("2/1", "2.1"), ("P2.1a", "2.1a"), ("1.10", "1.10"), ("PE1", "pe1"), ("A", "a"), ("Aims", "aims"), ("P", "p"),
    ("SIP 1", "1"), ("SDP priority 2", "2"), ("Sipson", "sipson"), ("Key", "key"),
  ])
  func aReferenceIsKnownHoweverItIsWritten(_ written: String, _ folded: String) {
    #expect(LayerMatching.folded(written) == folded)
  }
}
