/// Circles in what waits for what.
package enum Cycles {
  /// One circle for each that a depth-first search closes, each beginning with its smallest node.
  package static func all(in next: [[Int]]) -> [[Int]] {
    var result: [[Int]] = []
    var state = [UInt8](repeating: 0, count: next.count)
    for root in next.indices where state[root] == 0 {
      var path: [(node: Int, edge: Int)] = [(root, 0)]
      state[root] = 1
      while let (node, edge) = path.last {
        guard edge < next[node].count else {
          state[node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].edge += 1
        let target = next[node][edge]
        if state[target] == 0 {
          state[target] = 1
          path.append((target, 0))
        } else if state[target] == 1, let start = path.firstIndex(where: { $0.node == target }) {
          let circle = path[start...].map(\.node)
          let smallest = circle.indices.min { circle[$0] < circle[$1] } ?? 0
          result.append(Array(circle[smallest...] + circle[..<smallest]))
        }
      }
    }
    return result
  }
}
