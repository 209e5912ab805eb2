import Testing

@testable import RecapServer

struct PrometheusTextTests {
  @Test("labels are escaped and buckets count what is below them")
  func labelsAreEscapedAndBucketsCount() {
    var text = PrometheusText()
    text.sample("a", [("l", "x\"\\\ny")], 1)
    var histogram = Histogram()
    for seconds in [0.001, 0.3, 0.5, 100] { histogram.observe(seconds) }
    text.histogram("h", [], histogram)
    let lines = text.text.split(separator: "\n")
    #expect(lines[0] == #"a{l="x\"\\\ny"} 1"#)
    #expect(lines.contains(#"h_bucket{le="0.005"} 1"#))
    #expect(lines.contains(#"h_bucket{le="0.5"} 3"#))
    #expect(lines.contains(#"h_bucket{le="60"} 3"#))
    #expect(lines.contains(#"h_bucket{le="+Inf"} 4"#))
    #expect(lines.contains("h_count 4"))
  }
}
