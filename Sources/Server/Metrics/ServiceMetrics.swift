import Synchronization

/// What the service counts.
final class ServiceMetrics: Sendable {
  enum Count: String, CaseIterable {
    case cacheHit = "hit"
    /// What was kept turned out to be current still.
    case cacheRevalidation = "revalidated"
    case cacheMiss = "miss"
  }

  struct Request: Hashable {
    /// The pattern of the route; empty where there is none.
    let route: String
    let method: String
    let status: Int
  }

  private struct State {
    var requests: [Request: Int] = [:]
    var durations: [String: Histogram] = [:]
    var renders = Histogram()
    var counts: [Count: Int] = [:]
  }

  private let state = Mutex(State())

  func observe(_ request: Request, seconds: Double) {
    state.withLock { state in
      state.requests[request, default: 0] += 1
      state.durations[request.route, default: Histogram()].observe(seconds)
    }
  }

  func observeRender(seconds: Double) { state.withLock { $0.renders.observe(seconds) } }

  func count(_ count: Count) { state.withLock { $0.counts[count, default: 0] += 1 } }

  /// In the text format of Prometheus.
  /// - Parameter gauges: What is so just now.
  func text(_ gauges: [PrometheusText.Gauge]) -> String {
    var text = PrometheusText()
    state.withLock { state in
      text.head("recap_requests_total", .counter, "Requests answered.")
      for (request, count) in state.requests.sorted(by: { $0.key < $1.key }) {
        text.sample(
          "recap_requests_total",
          [
            ("route", request.route), ("method", request.method),
            ("status", String(request.status)),
          ], Double(count))
      }
      text.head("recap_request_seconds", .histogram, "Time to the end of the answer.")
      for (route, histogram) in state.durations.sorted(by: { $0.key < $1.key }) {
        text.histogram("recap_request_seconds", [("route", route)], histogram)
      }
      text.head("recap_render_seconds", .histogram, "Time to make a report, waiting included.")
      text.histogram("recap_render_seconds", [], state.renders)
      text.head("recap_cache_total", .counter, "Reports asked of the cache.")
      for count in Count.allCases {
        text.sample(
          "recap_cache_total", [("result", count.rawValue)], Double(state.counts[count] ?? 0))
      }
    }
    for gauge in gauges { text.gauge(gauge) }
    return text.text
  }
}

extension ServiceMetrics.Request: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.route, left.method, left.status) < (right.route, right.method, right.status)
  }
}
