import Plans
import Testing

@testable import Serving

@Suite struct RAGTagTests {
  @Test(arguments: [
    (RAG.green, String?.none, "● Green"), (.green, "G", "● Green"), (.amber, "Amber", "◆ Amber"),
    (.red, "Behind track", "▲ Red: Behind track"), (.green, "92D050", "● Green, by the cell’s colour"),
    (.blue, "Complete", "■ Blue, complete: Complete"),
  ])
  func aColourIsAWordAndAShapeAndNeverDigits(_ rag: RAG, _ text: String?, _ words: String) {
    #expect(RAGTag(rag: rag, text: text).words == words)
  }
}
