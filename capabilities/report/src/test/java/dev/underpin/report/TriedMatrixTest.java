package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.Rehearsal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which refusals matter: those where an application is needed. */
class TriedMatrixTest {

    private static final Boundary START = boundary(false, Optional.empty(), Application.OLD);
    private static final Boundary BEHIND_EXPAND = boundary(false, Optional.of(PhaseKind.EXPAND), Application.OLD);
    private static final Boundary WAIT =
            boundary(true, Optional.of(PhaseKind.CONTRACT), Application.OLD, Application.NEW);
    private static final Boundary SECOND_WAIT = boundary(true, Optional.of(PhaseKind.CONTRACT), Application.NEW);
    private static final Boundary BEHIND_CONTRACT = boundary(false, Optional.of(PhaseKind.CONTRACT), Application.NEW);

    @Test
    void both_have_to_work_where_the_new_one_is_deployed() {
        TriedMatrix matrix = matrix(START, BEHIND_EXPAND, WAIT, BEHIND_CONTRACT);
        assertThat(kinds(matrix, Application.OLD)).containsExactly("works", "refused", "refused", "spared");
        assertThat(kinds(matrix, Application.NEW)).containsExactly("spared", "spared", "refused", "refused");
        assertThat(matrix.rule()).contains("up to the deployment");
    }

    @Test
    void a_second_wait_does_not_need_the_old_one_and_has_another_name() {
        TriedMatrix matrix = matrix(START, WAIT, SECOND_WAIT, BEHIND_CONTRACT);
        assertThat(kinds(matrix, Application.OLD)).containsExactly("works", "refused", "spared", "spared");
        assertThat(IntStream.range(0, 4).mapToObj(matrix::place))
                .containsExactly(
                        "at the start",
                        "at the deployment in contract",
                        "later, at the deployment in contract",
                        "behind contract");
    }

    @Test
    void without_a_deployment_both_have_to_work_at_the_end() {
        Boundary end = boundary(false, Optional.of(PhaseKind.CONTRACT), Application.OLD, Application.NEW);
        TriedMatrix matrix = matrix(START, BEHIND_EXPAND, end);
        assertThat(kinds(matrix, Application.OLD)).containsExactly("works", "refused", "refused");
        assertThat(kinds(matrix, Application.NEW)).containsExactly("spared", "spared", "refused");
        assertThat(matrix.rule()).contains("needs no deployment");
    }

    @Test
    void what_never_worked_is_nobody_s_fault() {
        TriedMatrix matrix = matrix(BEHIND_EXPAND, BEHIND_EXPAND);
        assertThat(kinds(matrix, Application.OLD)).containsExactly("spared", "spared");
    }

    private static List<String> kinds(TriedMatrix matrix, Application application) {
        return matrix.of(application).getFirst().cells().stream()
                .map(TriedMatrix.Cell::kind)
                .toList();
    }

    /** Statements 1, of the old application, and 5, of the new one, are refused at every boundary; at the start only the latter is. */
    private static Boundary boundary(boolean deployment, Optional<PhaseKind> behind, Application... needed) {
        var latter = new Refusal(5, "column \"total_cents\" does not exist (42703)", 1);
        var old = new Refusal(1, "column \"total\" does not exist (42703)", 1);
        return new Boundary(
                behind,
                deployment,
                List.of(needed),
                behind.isEmpty() ? List.of(latter) : List.of(old, latter),
                Optional.empty());
    }

    private static TriedMatrix matrix(Boundary... boundaries) {
        Rehearsal rich = SampleRehearsal.TAME.rich();
        return TriedMatrix.of(new Rehearsal(
                rich.plan(),
                rich.stage(),
                rich.budget(),
                rich.calm(),
                rich.steps(),
                rich.alone(),
                rich.foretold(),
                rich.replica(),
                List.of(boundaries),
                rich.crashes(),
                rich.workload(),
                rich.verdict()));
    }
}
