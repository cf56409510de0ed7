package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts pseudonyms are made of. */
class PseudonymsTest {

    private static final ColumnName COLUMN = new ColumnName(new ObjectName("s", "t"), "c");

    @Test
    void arrays_come_back_as_they_were() {
        List<String> elements = Arrays.asList("a", "b c", "", null, "NULL", "{x,\"y\"}", "back\\slash", "é\n");
        assertThat(ArrayText.read(ArrayText.write(elements))).isEqualTo(elements);
        assertThat(ArrayText.read("{1,NULL,\"NULL\",\"a,b\"}")).containsExactly("1", null, "NULL", "a,b");
        assertThat(ArrayText.read("{}")).isEmpty();
    }

    @Test
    void words_keep_the_order_under_any_length() {
        for (int size : new int[] {1, 26, 676, 677, 20_000}) {
            List<String> sorted =
                    IntStream.range(0, size).mapToObj(i -> "v" + i).toList();
            Map<String, String> words = Ranks.words(sorted);
            assertThat(sorted.stream().map(words::get).toList()).isSorted().doesNotHaveDuplicates();
            Map<String, String> identifiers = Ranks.identifiers(sorted);
            assertThat(sorted.stream().map(identifiers::get).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void dates_move_with_their_time_of_day() {
        var shift = new DayShift(7);
        assertThat(shift.of("2026-02-27 23:59:59.5+01")).contains("2026-03-06 23:59:59.5+01");
        assertThat(shift.of("2026-02-27")).contains("2026-03-06");
        assertThat(shift.of("-infinity")).contains("-infinity");
        assertThat(shift.of("9999-12-31")).isEmpty();
        assertThat(shift.of("0044-03-15 BC")).isEmpty();
        assertThat(shift.of("12026-01-01")).isEmpty();
    }

    @Test
    void numbers_move_by_one_distance_and_stay_in_their_type() {
        var type = new ValueType("smallint", 'b', null);
        for (int seed = 0; seed < 200; seed++) {
            var shifts = new NumberShifts();
            List.of("-5", "17", "32700").forEach(value -> shifts.see(COLUMN, type, value));
            shifts.choose(new Random(seed));
            int low = Integer.parseInt(shifts.of(COLUMN, "-5").orElseThrow());
            int high = Integer.parseInt(shifts.of(COLUMN, "32700").orElseThrow());
            assertThat(high - low).isEqualTo(32_705);
            assertThat(low).isNotEqualTo(-5);
            assertThat(high).isBetween(-32_768, 32_767);
        }
    }

    @Test
    void numbers_that_fill_their_type_have_no_pseudonyms() {
        var shifts = new NumberShifts();
        var type = new ValueType("smallint", 'b', null);
        List.of("-32760", "32760").forEach(value -> shifts.see(COLUMN, type, value));
        shifts.choose(new Random(1));
        assertThat(shifts.of(COLUMN, "32760")).isEmpty();
    }

    @Test
    void decimals_keep_their_scale_and_what_is_no_number() {
        var shifts = new NumberShifts();
        var type = new ValueType("numeric", 'b', null);
        List.of("1.50", "NaN", "99999999999999999999.1").forEach(value -> shifts.see(COLUMN, type, value));
        shifts.choose(new Random(1));
        assertThat(shifts.of(COLUMN, "NaN")).contains("NaN");
        assertThat(new BigDecimal(shifts.of(COLUMN, "1.50").orElseThrow()).scale())
                .isEqualTo(2);
    }

    @Test
    void heights_of_b_trees_are_near_enough() {
        assertThat(BTreeHeight.of(1, 8)).isZero();
        assertThat(BTreeHeight.of(2, 8)).isZero();
        assertThat(BTreeHeight.of(30, 8)).isEqualTo(1);
        assertThat(BTreeHeight.of(2_745, 8)).isEqualTo(2);
        assertThat(BTreeHeight.of(274_194, 8)).isEqualTo(3);
    }
}
