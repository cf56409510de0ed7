package dev.underpin.dist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls and the house rules that Maven's modules do not hold by themselves. */
class HouseTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.underpin");

    @Test
    void rooms_form_no_circles() {
        slices().matching("dev.underpin.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void dry_rooms_hold_no_connections() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.underpin.model..",
                        "dev.underpin.sql..",
                        "dev.underpin.review..",
                        "dev.underpin.report..",
                        "dev.underpin.workload..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                .check(CODE);
    }

    @Test
    void capabilities_meet_only_as_records() {
        for (String[] pair : new String[][] {
            {"review", "inspect"}, {"inspect", "review"}, {"report", "review"}, {"report", "inspect"}
        }) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.underpin." + pair[0] + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.underpin." + pair[1] + "..")
                    .check(CODE);
        }
    }

    @Test
    void engines_are_known_by_their_door_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.underpin.postgresql..", "dev.underpin.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.underpin.postgresql..", "dev.underpin.sqlite..")
                .check(CODE);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.underpin.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CODE);
        var packages =
                CODE.stream().map(type -> type.getPackageName()).distinct().toList();
        var marked = CODE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .toList();
        assertThat(marked)
                .containsAll(
                        packages.stream().filter(name -> !name.contains(".jte")).toList());
    }

    @Test
    void names_say_what_things_are() {
        for (String word : List.of("Util", "Utils", "Helper", "Manager", "Impl")) {
            noClasses().should().haveSimpleNameEndingWith(word).check(CODE);
        }
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(CODE);
    }

    @Test
    void files_are_small() throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            List<Integer> lengths = tree.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .map(HouseTest::lines)
                    .sorted()
                    .toList();
            assertThat(lengths.getLast()).as("the longest file").isLessThanOrEqualTo(400);
            assertThat(lengths.get(lengths.size() * 95 / 100))
                    .as("95 of 100 files")
                    .isLessThanOrEqualTo(250);
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
