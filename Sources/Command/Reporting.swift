import RecapPipeline

/// Runs a command's work; whatever goes wrong leaves as a failure.
func reporting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw Failure(error)
  }
}
