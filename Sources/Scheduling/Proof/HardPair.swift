/// What the hard rules say of two meetings, whatever their places.
struct HardPair {
  let excludesOverlap: Bool
  let excludesSameRoom: Bool
  /// Up to so many grains apart, the terms of touch and room change are looked at.
  let reach: Int
  let hasExtras: Bool
  let relations: [Relation]

  init(_ model: SearchModel, _ a: Int, _ b: Int) {
    let terms = model.terms
    relations = (Int(model.relationOffset[a])..<Int(model.relationOffset[a + 1]))
      .map { model.relations[$0] }
      .filter { relation in
        relation.penalty.hard > 0
          && ((relation.first.value == a && relation.second.value == b)
            || (relation.first.value == b && relation.second.value == a))
      }
    if a == b {
      (excludesOverlap, excludesSameRoom, reach, hasExtras) = (false, false, -1, false)
      return
    }
    let shared = model.links.shared[model.links.place(a, b)]
    excludesOverlap = terms.overlap(shared).hard > 0
    excludesSameRoom = terms.sameRoom.hard > 0
    reach = terms.nearby.hard > 0 ? 2 : terms.touching.hard > 0 ? 0 : -1
    hasExtras =
      terms.buffers.hard > 0
      || (shared.required > 0 && (terms.travel.hard > 0 || terms.rest.hard > 0))
  }

  /// Nothing hard between them.
  var isFree: Bool {
    !excludesOverlap && !excludesSameRoom && reach < 0 && !hasExtras && relations.isEmpty
  }

  /// For a meeting and itself: whether the gaps of an order with itself allow the only one there is,
  /// from its end back to its start.
  func isSelfConsistent(duration: Int) -> Bool {
    relations.allSatisfy {
      $0.kind != .order || (-duration >= $0.low && -duration <= $0.high)
    }
  }
}
