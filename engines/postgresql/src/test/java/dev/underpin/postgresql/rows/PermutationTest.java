package dev.underpin.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the size: every number comes once, and comes back. */
class PermutationTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 5, 7, 16, 17, 100, 1_023, 1_025, 70_000})
    void gives_every_number_once_and_back(long size) {
        for (long key = 0; key < 5; key++) {
            long seed = key;
            assertThat(LongStream.range(0, size)
                            .map(number -> Permutation.of(size, seed, number))
                            .sorted()
                            .toArray())
                    .isEqualTo(LongStream.range(0, size).toArray());
            assertThat(LongStream.range(0, size)
                            .map(number -> Permutation.back(size, seed, Permutation.of(size, seed, number)))
                            .toArray())
                    .isEqualTo(LongStream.range(0, size).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 1_000, 4_099})
    void orders_and_nulls_give_every_place_once(long size) {
        for (long window : new long[] {1, 2, 7, size}) {
            for (boolean falling : new boolean[] {false, true}) {
                var order = new Order(size, Math.min(window, size), falling, 42);
                for (long row = 0; row < size; row++) {
                    assertThat(order.row(order.place(row))).isEqualTo(row);
                }
            }
        }
        for (long count : new long[] {0, 1, size / 3, size - 1, size}) {
            Nulls nulls = Nulls.of(size, count, 7);
            assertThat(LongStream.range(0, size).filter(nulls::at).count()).isEqualTo(count);
            LongStream.range(0, size)
                    .filter(place -> !nulls.at(place))
                    .forEach(place ->
                            assertThat(nulls.opened(nulls.closed(place))).isEqualTo(place));
            assertThat(LongStream.range(0, size)
                            .filter(place -> !nulls.at(place))
                            .map(nulls::closed)
                            .sorted()
                            .toArray())
                    .isEqualTo(LongStream.range(0, size - count).toArray());
        }
    }
}
