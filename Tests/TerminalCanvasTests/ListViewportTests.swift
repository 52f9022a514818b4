import TerminalCanvas
import Testing

/// Which items of a list are on screen.
struct ListViewportTests {
  private let heights = [1, 2, 1, 3, 1, 1]

  @Test func theSelectedItemIsAlwaysVisible() {
    var list = ListViewport()
    for _ in 0..<heights.count {
      let slot = list.slots(heights: heights, rows: 4).first(where: \.isSelected)
      #expect(slot?.item == list.selection)
      #expect((slot?.row ?? -1) >= 0 && (slot?.row ?? 9) + (slot?.rows ?? 9) <= 4)
      #expect(list.handle(.down, heights: heights, rows: 4) == true)
    }
    #expect(list.selection == 5)
  }

  @Test func theListScrollsNoFurtherThanNeeded() {
    var list = ListViewport()
    _ = list.handle(.end, heights: heights, rows: 4)
    #expect(list.slots(heights: heights, rows: 4).map(\.item) == [3, 4, 5])
    _ = list.handle(.up, heights: heights, rows: 4)
    #expect(list.slots(heights: heights, rows: 4).map(\.row) == [-1, 2, 3])
    _ = list.handle(.home, heights: heights, rows: 4)
    #expect(list.slots(heights: heights, rows: 4).map(\.row) == [0, 1, 3])
  }

  @Test func anItemTallerThanTheScreenShowsItsTop() {
    let list = ListViewport(selection: 1)
    let slots = list.slots(heights: [1, 9, 1], rows: 4)
    #expect(slots.map(\.row) == [0])
  }

  @Test func aListThatShrankKeepsASelection() {
    let list = ListViewport(selection: 5).settled(heights: [1, 1], rows: 4)
    #expect(list.selection == 1)
    #expect(ListViewport(selection: 5).slots(heights: [], rows: 4).isEmpty)
  }
}
