/// Owns the memory of the flat arrays of one search; all are freed together.
@safe final class Arena: @unchecked Sendable {
  // @unchecked: memory is written while one thread builds the owner, then only by the one thread
  // whose state it belongs to, or by none.
  private var blocks: [UnsafeMutableRawPointer] = unsafe []

  func array<Element: BitwiseCopyable>(_ count: Int, of value: Element) -> FlatArray<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: value, count: max(1, count))
    unsafe blocks.append(UnsafeMutableRawPointer(base))
    return unsafe FlatArray(base: base, count: count)
  }

  func array<Element: BitwiseCopyable>(_ elements: [Element]) -> FlatArray<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (place, element) in elements.enumerated() {
      unsafe (base + place).initialize(to: element)
    }
    unsafe blocks.append(UnsafeMutableRawPointer(base))
    return unsafe FlatArray(base: base, count: elements.count)
  }

  deinit { unsafe blocks.forEach { unsafe $0.deallocate() } }
}

/// A fixed run of plain values without reference counting or copying, for the search's hot loop.
///
/// Does not own its memory: valid while its `Arena` lives. Bounds are asserted in debug builds.
@safe struct FlatArray<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  @unsafe init(base: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
  }

  @inline(__always) subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count, "place outside the array")
      return unsafe base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count, "place outside the array")
      unsafe base[place] = newValue
    }
  }

  func copy(from other: FlatArray<Element>) {
    assert(count == other.count, "arrays of different length")
    unsafe base.update(from: other.base, count: count)
  }
}
