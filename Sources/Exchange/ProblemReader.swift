public import Diagnostics
public import Scheduling

/// Reads `banhui-problem-1`: the problem, or everything that is wrong with the file.
public enum ProblemReader {
  /// Larger files are refused before they are read.
  public static let greatestSize = 512 << 20

  public struct Outcome: Sendable {
    /// Present unless a finding is an error.
    public var problem: Problem?
    public var description: ProblemDescription?
    public var findings: [Diagnostic]
  }

  public static func read(_ file: SourceFile) -> Outcome {
    var parser = JSONParser(file)
    guard let root = parser.parse() else {
      return Outcome(problem: nil, description: nil, findings: parser.findings)
    }
    var reader = MemberReader(file)
    let description = ProblemFields.read(root, &reader)
    var findings = parser.findings + reader.findings
    guard let description, !findings.hasErrors else {
      return Outcome(problem: nil, description: nil, findings: findings.inReadingOrder())
    }
    do throws(ProblemDefects) {
      let problem = try Problem(description)
      return Outcome(problem: problem, description: description, findings: findings)
    } catch {
      findings += error.defects.map { defect in
        Diagnostic(
          defect.kind, defect.message, at: file.location(at: root.range(of: defect.path)),
          hint: defect.hint)
      }
      return Outcome(problem: nil, description: nil, findings: findings.inReadingOrder())
    }
  }
}

extension JSONNode {
  /// The place of a member, or of the nearest member around it that there is.
  fileprivate func range(of path: [ProblemDefect.Step]) -> Range<Int> {
    var node = self
    for step in path {
      switch (step, node.value) {
      case (.key(let key), .object): if let next = node[key] { node = next }
      case (.position(let position), .array(let elements)):
        if position < elements.count { node = elements[position] }
      default: break
      }
    }
    switch node.value {
    case .array, .object: return node.range.lowerBound..<node.range.lowerBound + 1
    default: return node.range
    }
  }
}
