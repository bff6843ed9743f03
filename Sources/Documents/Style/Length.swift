/// Lengths are points (1/72 inch) throughout; millimetres appear only where the standard
/// gives them.
package func mm(_ value: Double) -> Double { value * 72 / 25.4 }
