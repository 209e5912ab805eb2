import RecapAnalytics
import ServiceLifecycle

/// Has what was made of events deleted when they are gone, whether or not anybody asks for one.
struct EventUpkeep: ServiceLifecycle.Service {
  let catalogue: EventCatalogue
  let reports: ReportStore

  private static let pause = Duration.seconds(5)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // A folder that can't be read now may be read again.
        if let events = try? await catalogue.events() {
          await catalogue.keep(only: events)
          await reports.keep(only: Set(events.map { CodePointString($0.name) }))
        }
        try? await Task.sleep(for: Self.pause)
      }
    }
  }
}
