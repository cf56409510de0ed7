package dev.underpin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void medianIsTheMiddleWhateverTheOrder() {
        assertThat(new Timings(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
        assertThat(new Timings(List.of(9.0, 1.0, 5.0, 7.0)).median()).isEqualTo(6.0);
    }

    @Test
    void saysMedianLeastAndMost() {
        assertThat(new Timings(List.of(1204.0, 1150.0, 1400.4))).hasToString("1,204 ms (1,150 to 1,400)");
    }

    @Test
    void aGoalIsMetByTheMedianAlone() {
        assertThat(Figure.under(10, "work", new Timings(List.of(5.0, 6.0, 90.0)))
                        .verdict())
                .isEqualTo("met");
        assertThat(Figure.under(6, "work", new Timings(List.of(5.0, 6.0, 90.0))).verdict())
                .isEqualTo("NOT MET");
    }
}
