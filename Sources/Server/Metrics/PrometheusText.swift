/// Figures in the text format of Prometheus, version 0.0.4.
struct PrometheusText {
  typealias Labels = [(name: String, value: String)]

  enum Kind: String { case counter, gauge, histogram }

  struct Gauge {
    let name: String
    let help: String
    var samples: [(labels: Labels, value: Double)]
  }

  static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  mutating func head(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  mutating func sample(_ name: String, _ labels: Labels, _ value: Double) {
    let labels = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    text += name + (labels.isEmpty ? "" : "{\(labels)}") + " \(Self.number(value))\n"
  }

  mutating func gauge(_ gauge: Gauge) {
    head(gauge.name, .gauge, gauge.help)
    for sample in gauge.samples { self.sample(gauge.name, sample.labels, sample.value) }
  }

  /// Buckets count all that is below their bound.
  mutating func histogram(_ name: String, _ labels: Labels, _ histogram: Histogram) {
    var total = 0
    for (bound, count) in zip(Histogram.bounds.map(Self.number) + ["+Inf"], histogram.counts) {
      total += count
      sample(name + "_bucket", labels + [("le", bound)], Double(total))
    }
    sample(name + "_sum", labels, histogram.sum)
    sample(name + "_count", labels, Double(total))
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
