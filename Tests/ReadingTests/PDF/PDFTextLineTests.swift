import Plans
import Testing

@testable import Reading

@Suite struct PDFTextLineTests {
  private func word(_ text: String, _ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> PDFWord {
    PDFWord(text: text, box: PDFBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY))
  }

  @Test func wordsAreReadFromLeftToRightAndLinesFromTopToBottom() {
    let lines = PDFTextLine.lines([
      word("lead", 60, 100, 80, 110), word("HT", 10, 120, 20, 130), word("The", 10, 100, 25, 110),
    ])
    #expect(lines.map(\.text) == ["The lead", "HT"])
  }

  @Test func wordsThatTouchAreOneSinceTheirTypeAloneDiffers() {
    #expect(PDFTextLine.lines([word("Pho", 10, 0, 25, 10), word("nics", 25.2, 0, 45, 10)]).map(\.text) == ["Phonics"])
    #expect(PDFTextLine.lines([word("by", 10, 0, 20, 10), word("May", 22.5, 0, 40, 10)]).map(\.text) == ["by May"])
  }

  @Test func raisedLettersStandOnTheirLine() {
    let lines = PDFTextLine.lines([
      word("23", 10, 100, 20, 110), word("rd", 20, 98, 25, 104), word("October", 28, 100, 60, 110),
    ])
    #expect(lines.map(\.text) == ["23rd October"])
  }

  @Test func linesThatArePrintedOverEachOtherAreTwo() {
    let lines = PDFTextLine.lines([word("£560", 10, 100, 38, 114), word("£295", 10, 102.2, 38, 116.2)])
    #expect(lines.map(\.text) == ["£560", "£295"])
  }

  @Test func wordsAlongThePagesSideAreReadUpwards() {
    let lines = PDFTextLine.lines([
      word("Quality", 10, 160, 20, 200), word("of", 10, 146, 20, 156), word("education", 10, 90, 20, 142),
    ])
    #expect(lines.map(\.text) == ["Quality of education"])
  }

  @Test func aShortNarrowWordIsNotTakenForOneAlongTheSide() {
    let lines = PDFTextLine.lines([
      word("on", 10, 100, 20, 111), word("it,", 22, 100, 28.6, 111), word("up", 10, 112, 20, 123),
    ])
    #expect(lines.map(\.text) == ["on it,", "up"])
  }

  @Test func aBulletStaysWithItsTextAndAColumnDoesNot() {
    let line = PDFTextLine([word("•", 10, 0, 15, 10), word("Books", 40, 0, 65, 10), word("HT", 120, 0, 130, 10)])
    #expect(line.chunks().map(\.text) == ["• Books", "HT"])
  }
}
