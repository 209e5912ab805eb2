import RecapDrawing
import Testing

@Suite struct ColorTests {
  @Test("the components are those of the hexadecimal number")
  func components() {
    let color = Color(0xFF3300)
    #expect([color.red, color.green, color.blue] == [1, 0.2, 0])
  }
}
