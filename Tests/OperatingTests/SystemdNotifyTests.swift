import Foundation
import Glibc
import Testing

@testable import Operating

struct SystemdNotifyTests {
  /// A datagram socket as systemd listens on, at a path or, with a leading zero byte, an abstract name.
  private final class Listener {
    let descriptor: Int32

    init?(_ name: [UInt8]) {
      descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
      let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
      let status = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
      }
      guard status == 0 else { return nil }
    }

    deinit { close(descriptor) }

    func next() -> String {
      var bytes = [UInt8](repeating: 0, count: 1000)
      let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
  }

  @Test func aSocketAtAPathIsTold() throws {
    let path = "/tmp/notify-\(UUID().uuidString)"
    let listener = try #require(Listener(Array(path.utf8)))
    defer { unlink(path) }
    let notify = SystemdNotify(environment: ["NOTIFY_SOCKET": path])
    #expect(notify.send(.ready))
    #expect(listener.next() == "READY=1")
    #expect(notify.send(.watchdog))
    #expect(listener.next() == "WATCHDOG=1")
    #expect(notify.send(.stopping))
    #expect(listener.next() == "STOPPING=1")
    #expect(notify.send(.status("12 sources\nREADY=1")))
    #expect(listener.next() == "STATUS=12 sources READY=1")
  }

  @Test func anAbstractSocketIsTold() throws {
    let name = "caseload-notify-\(UUID().uuidString)"
    let listener = try #require(Listener([0] + Array(name.utf8)))
    #expect(SystemdNotify(environment: ["NOTIFY_SOCKET": "@" + name]).send(.ready))
    #expect(listener.next() == "READY=1")
  }

  @Test(arguments: ["", "relative", "/nowhere/at/all", "/" + String(repeating: "x", count: 200)])
  func whereNobodyListensNothingHappens(address: String) {
    #expect(!SystemdNotify(environment: ["NOTIFY_SOCKET": address]).send(.ready))
    #expect(!SystemdNotify(environment: [:]).send(.ready))
  }

  @Test func theWatchdogIsFedTwiceAsOftenAsItAsks() {
    let socket = ["NOTIFY_SOCKET": "/run/systemd/notify"]
    func seconds(_ more: [String: String]) -> Double? {
      SystemdNotify(environment: socket.merging(more) { $1 }, process: 77).watchdogSeconds
    }
    #expect(seconds(["WATCHDOG_USEC": "30000000"]) == 15)
    #expect(seconds(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "77"]) == 15)
    #expect(seconds(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "78"]) == nil)
    #expect(seconds([:]) == nil)
    #expect(seconds(["WATCHDOG_USEC": "0"]) == nil)
    #expect(seconds(["WATCHDOG_USEC": "soon"]) == nil)
    #expect(SystemdNotify(environment: ["WATCHDOG_USEC": "30000000"]).watchdogSeconds == nil)
  }
}
