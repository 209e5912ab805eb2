import ArgumentParser

/// What can be chosen about how the audience came and went.
struct DynamicsArguments: ParsableArguments {
  @Flag(
    name: .customLong("dynamics"),
    help: """
      How the audience came, went and stayed, by company and role, and whom to follow up with: a \
      section of the report; in json a member, in xlsx sheets, in csv tables of --what.
      """)
  var isWanted = false

  @Option(
    help: ArgumentHelp(
      "A TOML file with the points of the follow-up list.", valueName: "file"))
  var score: String?

  @Option(
    name: .customLong("follow-up"),
    help: ArgumentHelp(
      "How many people worth a follow-up are listed in pdf and html, 0 to 1,000; else 25.",
      valueName: "people"),
    transform: WholeNumber.parse)
  var followUps: Int?
}
