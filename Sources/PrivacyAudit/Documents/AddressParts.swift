/// What in an address may be the id of somebody: its parts between the signs that divide it.
enum AddressParts {
  static func identifiers(of address: String, at place: String) -> [Identifier] {
    if address.utf8.count > 2048 { return [] }
    let parts = address.split { "/?#&=;:".contains($0) }
    return parts.map { Identifier(place: place, context: "address", value: String($0)) }
  }
}
