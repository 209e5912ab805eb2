/// The number by which an object of the file is referred to.
struct ObjectNumber: Hashable {
  let value: Int
}
