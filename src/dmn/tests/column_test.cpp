// The index of a column against its cells: for every segment it must say what asking each cell says.
#include "dmn/cells.hpp"

namespace ph::dmn {
namespace {

using feel::Kind;
using feel::Value;

constexpr std::size_t ample = 1U << 20U;

Piece any_piece() {
    const auto end = [] { return Value::number(*rc::gen::inRange(-6, 7)); };
    Piece piece;
    piece.range = {end(), end()};
    piece.range.low_closed = *rc::gen::arbitrary<bool>();
    piece.range.high_closed = *rc::gen::arbitrary<bool>();
    piece.range.has_low = *rc::gen::weightedElement<bool>({{4, true}, {1, false}});
    piece.range.has_high = !piece.range.has_low || *rc::gen::weightedElement<bool>({{4, true}, {1, false}});
    return piece;
}

std::optional<CellSet> any_cell() {
    if (*rc::gen::inRange(0, 8) == 0) return std::nullopt;
    CellSet cell;
    cell.all = *rc::gen::inRange(0, 8) == 0;
    if (cell.all) return cell;
    cell.kind = Kind::number;
    cell.negated = *rc::gen::arbitrary<bool>();
    const int pieces = *rc::gen::inRange(1, 4);
    for (int i = 0; i < pieces; ++i) cell.pieces.push_back(any_piece());
    return cell;
}

}  // namespace

TEST(Column, TheIndexSaysWhatTheCellsSay) {
    EXPECT_TRUE(rc::check([] {
        std::vector<std::optional<CellSet>> cells;
        const int rules = *rc::gen::inRange(1, 80);
        for (int r = 0; r < rules; ++r) cells.push_back(any_cell());
        std::size_t bits = ample;
        const Column column = Column::build(cells, Kind::number, {}, bits);
        for (int twice = -14; twice <= 14; ++twice) {
            const Value value{*feel::Decimal::parse(std::to_string(twice * 5) + "e-1")};
            const RuleSet* candidates = column.candidates(value);
            RC_ASSERT(candidates != nullptr);
            for (std::size_t r = 0; r < cells.size(); ++r) {
                RC_ASSERT(column.uncertain().has(r) == !cells[r].has_value());
                RC_ASSERT(candidates->has(r) == (!cells[r] || cells[r]->accepts(value)));
            }
        }
    }));
}

TEST(Column, WithoutRoomForAnIndexEveryCellIsLeftToEvaluation) {
    CellSet cell;
    cell.kind = Kind::number;
    Piece point;
    point.range = {Value::number(1), Value::number(1)};
    cell.pieces.push_back(point);
    std::size_t bits = 3;
    const Column column = Column::build({cell, cell}, Kind::number, {}, bits);
    EXPECT_EQ(bits, 3U);
    EXPECT_EQ(column.candidates(Value::number(1)), nullptr);
    EXPECT_EQ(column.uncertain().count(), 2U);
    ASSERT_EQ(column.segments().size(), 1U);
    EXPECT_EQ(column.segments().front().accepts.count(), 2U);
    EXPECT_TRUE(column.segments().front().certain.empty());
}

}  // namespace ph::dmn
