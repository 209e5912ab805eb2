extension String {
  /// Lower case, without spaces and signs: what is left of a name however it is written.
  var letters: String {
    var letters = ""
    for scalar in lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.unicodeScalars.append(scalar)
    }
    return letters
  }
}
