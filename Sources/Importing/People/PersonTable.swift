import RecapAnalytics

/// Everybody of an event, each once, by one rule for all its sessions.
struct PersonTable {
  /// In the order they were first told of.
  private(set) var people: [Identity] = []
  private var byEmail: [String: Int] = [:]
  private var byID: [String: Int] = [:]
  private var byName: [CodePointString: Int] = [:]
  private var byPhone: [String: Int] = [:]

  /// Makes room for so many more.
  mutating func reserve(_ count: Int) {
    if count > people.count { people.reserveCapacity(people.count + count) }
  }

  /// Adds somebody who is in the database already.
  mutating func restore(_ identity: Identity) {
    let index = people.count
    people.append(identity)
    if let email = identity.email { byEmail[email.lowercased()] = index }
    if let id = identity.externalID { byID[id] = index }
    if identity.email == nil, identity.externalID == nil, let name = identity.name {
      byName[CodePointString(name)] = index
    }
  }

  /// The person with an address or an id; nil for somebody without either.
  mutating func addressed(_ identity: Identity) -> Int? {
    if let email = identity.email?.lowercased() {
      if let index = byEmail[email] { return complete(index, with: identity) }
      if let id = identity.externalID, let index = byID[id], people[index].email == nil {
        byEmail[email] = index
        return complete(index, with: identity)
      }
      byEmail[email] = people.count
      return add(identity)
    }
    guard let id = identity.externalID else { return nil }
    if let index = byID[id] { return complete(index, with: identity) }
    return add(identity)
  }

  /// The person without address and id: by number, by name, or somebody of their own.
  mutating func unaddressed(_ identity: Identity) -> Int {
    if let phone = identity.phone {
      if let index = byPhone[phone] { return index }
      byPhone[phone] = people.count
      return add(identity)
    }
    guard !identity.isHidden, let name = identity.name else { return add(identity) }
    if let index = byName[CodePointString(name)] { return complete(index, with: identity) }
    byName[CodePointString(name)] = people.count
    return add(identity)
  }

  private mutating func add(_ identity: Identity) -> Int {
    let index = people.count
    var identity = identity
    if let id = identity.externalID {
      // An id is one person's in the database.
      if byID[id] == nil { byID[id] = index } else { identity.externalID = nil }
    }
    people.append(identity)
    return index
  }

  private mutating func complete(_ index: Int, with identity: Identity) -> Int {
    let hadID = people[index].externalID != nil
    var identity = identity
    if let id = identity.externalID, byID[id] != nil, byID[id] != index {
      identity.externalID = nil
    }
    people[index].complete(with: identity)
    if !hadID, let id = people[index].externalID, byID[id] == nil { byID[id] = index }
    return index
  }
}
