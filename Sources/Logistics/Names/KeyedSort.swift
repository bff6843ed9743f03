/// Elements by keys made beforehand, one for each; those of equal keys keep their order.
func sorted<Element, Key: Comparable>(_ elements: [Element], by keys: [Key]) -> [Element] {
  let order = elements.indices.sorted { a, b in
    let (left, right) = (keys[a], keys[b])
    if left < right { return true }
    return left == right && a < b
  }
  return order.map { elements[$0] }
}
