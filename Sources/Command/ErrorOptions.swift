import ArgumentParser

/// How errors are told.
struct ErrorOptions: ParsableArguments {
  @Flag(help: "Tell errors as one JSON object with error, code and hint.")
  var json = false
}

/// A command whose errors can be asked for as JSON.
protocol ReportsErrors {
  var errors: ErrorOptions { get }
}
