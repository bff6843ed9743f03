/// Lengths of WordprocessingML: twentieths of a point.
func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }

/// Sizes of characters: half points, not under 1 pt.
func halfPoints(_ points: Double) -> Int { max(2, Int((points * 2).rounded())) }

/// Thickness of rules: eighths of a point, which Word takes from 2 to 96.
func eighths(_ points: Double) -> Int { min(96, max(2, Int((points * 8).rounded()))) }
