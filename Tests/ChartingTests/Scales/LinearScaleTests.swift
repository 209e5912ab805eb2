import RecapCharting
import Testing

@Suite struct LinearScaleTests {
  @Test("the ends of the domain lie at the ends of the range")
  func ends() {
    let scale = LinearScale(domain: 10...20, from: 100, to: 300)
    #expect(scale(10) == 100)
    #expect(scale(20) == 300)
    #expect(scale(12.5) == 150)
  }

  @Test("a range may run downwards")
  func downwards() {
    let scale = LinearScale(domain: 0...4, from: 200, to: 38)
    #expect(scale(0) == 200)
    #expect(scale(4) == 38)
    #expect(scale(1) > scale(2))
  }

  @Test("values beyond the domain lie beyond the range")
  func beyond() {
    let scale = LinearScale(domain: 0...1, from: 0, to: 10)
    #expect(scale(2) == 20)
    #expect(scale(-1) == -10)
  }

  @Test("an empty domain puts everything at the start")
  func emptyDomain() {
    let scale = LinearScale(domain: 5...5, from: 7, to: 9)
    #expect(scale(5) == 7)
    #expect(scale(6) == 7)
  }
}
