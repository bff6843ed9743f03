import Diagnostics
import Dispatch
import Foundation

/// A command of the user's that sends one e-mail from its standard input, such as `msmtp -t`.
struct MailCommand {
  /// As the shell understands it.
  let command: String

  enum Outcome: Equatable {
    case sent
    case failed(Text)
  }

  func send(_ bytes: [UInt8]) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let input = Pipe()
    process.standardInput = input
    // Whatever the program says is talk, not data.
    process.standardOutput = FileHandle.standardError
    // Told of the end rather than asking for it, which Foundation does 20 times a second only.
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let earlier = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, earlier) }
    do {
      try process.run()
    } catch {
      return .failed(Text(zh: "启动不了 /bin/sh", en: "/bin/sh cannot be started"))
    }
    // A program that reads nothing may still succeed, as `true` does; its status decides.
    try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try? input.fileHandleForWriting.close()
    ended.wait()
    if process.terminationReason == .uncaughtSignal {
      return .failed(
        Text(
          zh: "被信号 \(process.terminationStatus) 终止",
          en: "ended by signal \(process.terminationStatus)"))
    }
    switch process.terminationStatus {
    case 0: return .sent
    case 127: return .failed(Text(zh: "没有这个命令", en: "there is no such command"))
    case let status: return .failed(Text(zh: "退出码 \(status)", en: "exit status \(status)"))
    }
  }
}
