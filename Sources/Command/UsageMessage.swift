import ArgumentParser
import RecapAnalytics
import RecapPipeline

/// What is said of a call that can't be understood: one line that names the help to look into.
struct UsageMessage {
  let failure: Failure

  /// - Parameters:
  ///   - message: As ArgumentParser puts it.
  ///   - arguments: All that was typed after the program's name.
  init(_ message: String, arguments: [String]) {
    var command: any ParsableCommand.Type = Recap.self
    var path = ["recap"]
    var words = arguments[...]
    while let word = words.first(where: { !$0.hasPrefix("-") }) {
      let subcommands = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      guard let next = subcommands.first(where: { Self.name(of: $0) == word }) else {
        if subcommands.isEmpty { break }
        failure = Self.unknown(word, of: path, subcommands.map(Self.name))
        return
      }
      (command, words) = (next, words[words.firstIndex(of: word)!...].dropFirst())
      path.append(word)
    }
    failure = Failure(.usage, Self.oneLine(message), hint: Self.hint(path))
  }

  private static func unknown(
    _ word: String, of path: [String], _ names: [String]
  ) -> Failure {
    let command = path.joined(separator: " ")
    let guess = NearestWord.to(word, in: names).map { ". Did you mean '\(command) \($0)'?" } ?? ""
    return Failure(.usage, "there is no command '\(command) \(word)'\(guess)", hint: hint(path))
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  private static func hint(_ path: [String]) -> String {
    "see \(path.joined(separator: " ")) --help"
  }

  /// Choices come a line each where there are many.
  private static func oneLine(_ message: String) -> String {
    let text = message.replacing(#/:\n +- /#, with: ": ").replacing(#/\n +- /#, with: ", ")
    let line = text.hasSuffix(".") ? text.dropLast() : text[...]
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
