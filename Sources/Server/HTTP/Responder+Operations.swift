import Hummingbird
import RecapExportQueue

extension Responder {
  func health(_ exchange: Exchange) throws -> Response {
    try exchange.refuseParameters()
    return .text("alive\n")
  }

  func readiness(_ exchange: Exchange) async throws -> Response {
    try exchange.refuseParameters()
    return try await readiness.response()
  }

  func figures(_ exchange: Exchange) async throws -> Response {
    try exchange.refuseParameters()
    let (load, size) = (pool.load, await reports.size)
    func gauge(_ name: String, _ help: String, _ value: Int) -> PrometheusText.Gauge {
      .init(name: name, help: help, samples: [([], Double(value))])
    }
    var states: [ExportJob.State: Int] = [:]
    if let office { states = try await BlockingWork.run { try office.queue.counts() } }
    let exports = PrometheusText.Gauge(
      name: "recap_exports", help: "Exports by their states.",
      samples: ExportJob.State.allCases.map { state in
        ([("state", state.rawValue)], Double(states[state] ?? 0))
      })
    return .text(
      metrics.text([
        exports,
        gauge("recap_render_queue_length", "Reports that wait to be made.", load.waiting),
        gauge("recap_renders_running", "Reports that are made just now.", load.busy),
        gauge("recap_cache_bytes", "Bytes of reports that are kept.", size.bytes),
        gauge("recap_cache_reports", "Reports that are kept.", size.count),
        gauge("recap_events", "Events there are.", try await catalogue.events().count),
      ]), PrometheusText.mediaType)
  }
}
