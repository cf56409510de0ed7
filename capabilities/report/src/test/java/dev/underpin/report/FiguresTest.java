package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers where they change their unit. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "-1, –",
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 kB",
        "104857600, 100 MB",
        "1048575, 1.0 MB",
        "5400000000, 5.0 GB"
    })
    void bytes(long bytes, String shown) {
        assertThat(Figures.bytes(bytes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-1, –", "999, 999", "1000, 1.0 k", "99960, 100 k", "999999, 1.0 M", "1900000, 1.9 M"})
    void rounded(long count, String shown) {
        assertThat(Figures.rounded(count)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0.0 ms", "9.94; 9.9 ms", "9.96; 10 ms", "3412.4; 3,412 ms", "9999.6; 10 s", "150000; 2 min"})
    void milliseconds(double milliseconds, String shown) {
        assertThat(Figures.milliseconds(milliseconds)).isEqualTo(shown);
    }

    @Test
    void count() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    }
}
