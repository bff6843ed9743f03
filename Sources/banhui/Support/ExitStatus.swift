import ArgumentParser

/// What the exit status of every command means; listed in `banhui --help`.
enum ExitStatus: Int32 {
  case fine = 0
  case findings = 1
  case unusable = 2
  case cannotBeScheduled = 3
  case timeLimit = 4
  case bug = 70

  var code: ExitCode { ExitCode(rawValue) }
}
