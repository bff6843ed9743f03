/// Finds what the user probably meant: for the "did you mean …?" of a hint.
public enum Similarity {
  /// The candidate nearest to `text`, if it is near enough to be worth naming.
  public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased())
    let limit = max(1, min(wanted.count / 2, 4))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      if abs(other.count - wanted.count) > limit && !contains(candidate, text) { continue }
      var measured = distance(wanted, other)
      if measured > limit, contains(candidate, text) { measured = limit }
      if measured > limit || measured >= max(wanted.count, other.count) { continue }
      if best.map({ measured < $0.distance }) ?? true { best = (measured, candidate) }
    }
    return best?.candidate
  }

  /// The hint that names the candidate nearest to `text`.
  public static func didYouMean(_ text: String, among candidates: some Sequence<String>) -> Text? {
    nearest(to: text, among: candidates).map {
      Text(zh: "是不是“\($0)”?", en: "did you mean “\($0)”?")
    }
  }

  /// The hint that names the candidate nearest to `text`, or lists what there is where none is near
  /// and the list is short.
  public static func suggestion(to text: String, among candidates: some Sequence<String>) -> Text? {
    if let hint = didYouMean(text, among: candidates) { return hint }
    let known = candidates.filter { !$0.isEmpty }
    guard (1...8).contains(known.count) else { return nil }
    return Text(
      zh: "现有: " + known.joined(separator: "、"), en: "there is: " + known.joined(separator: ", "))
  }

  private static func contains(_ a: String, _ b: String) -> Bool {
    min(a.count, b.count) >= 2 && (a.contains(b) || b.contains(a))
  }

  /// Edits (insert, delete, replace, swap neighbours) from one to the other (Damerau, 1964).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
