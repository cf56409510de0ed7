package dev.underpin.bench;

import dev.underpin.bench.ForecastComparison.Compared;
import dev.underpin.bench.ParserLibrary.Understanding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the forecast from text alone is worth, beside the share of the same statements that a parser library understands. */
final class ForecastFigures {

    private final Path root;
    private final Corpus corpus;
    private final PrintStream out;
    private final Measurements measurements;

    ForecastFigures(Path root, Corpus corpus, PrintStream out, Measurements measurements) {
        this.root = root;
        this.corpus = corpus;
        this.out = out;
        this.measurements = measurements;
    }

    void add() throws IOException {
        var groups = new LinkedHashMap<String, List<Compared>>();
        var refused = new ArrayList<String>();
        var bases = new HashSet<String>();
        var comparison = new ForecastComparison();
        for (ForecastCase one : ForecastCase.all(root, corpus)) {
            ForecastComparison.Result result = comparison.of(one);
            List<Compared> group = groups.computeIfAbsent(one.group(), name -> new ArrayList<>());
            result.compared().stream()
                    .filter(statement -> !isBase(statement) || bases.add(statement.place()))
                    .forEach(group::add);
            refused.addAll(result.refused());
        }
        out.println("LEFT OUT of the forecast's comparison, for the engine refused them: " + refused.size());
        measurements.keep("forecast, refused by the engine", refused);
        var all = new ArrayList<Compared>();
        groups.forEach((name, statements) -> {
            shares(name, statements);
            all.addAll(statements);
        });
        shares("all", all);
        wrong("informed", all, Compared::informed);
        wrong("alone", all, Compared::alone);
        out.println("  scans foretold of tables that an empty one kept from being read: "
                + all.stream().mapToInt(one -> one.alone().unseen()).sum() + ", not compared");
        measurements.keep("forecast, disagreements", disagreements(all));
    }

    /** A base stands beside two files and is counted once. */
    private static boolean isBase(Compared statement) {
        return statement.place().contains("/base.sql:");
    }

    private void shares(String name, List<Compared> statements) {
        String title = "forecast, " + name + ": ";
        share(
                title + "all it does, knowing the files before",
                statements,
                one -> one.informed().all());
        share(
                title + "all it does, from the file alone",
                statements,
                one -> one.alone().all());
        for (String what : List.of("lock", "rewrite", "scan")) {
            share(
                    title + what + "s, from the file alone",
                    statements,
                    one -> one.alone().agrees(what));
        }
        share(
                title + "understood by JSqlParser",
                statements,
                one -> ParserLibrary.of(one.text()) == Understanding.UNDERSTOOD);
        share(
                title + "accepted by JSqlParser",
                statements,
                one -> ParserLibrary.of(one.text()) != Understanding.REFUSED);
    }

    private void share(String name, List<Compared> statements, Predicate<Compared> holds) {
        measurements.add(Figure.plain(
                name, Figure.share(statements.stream().filter(holds).count(), statements.size())));
    }

    /** Claims that did not come true: those of rewrites and locks must not be. */
    private void wrong(String mode, List<Compared> statements, Function<Compared, ForecastAgreement> told) {
        for (String what : List.of("rewrite", "lock", "scan")) {
            List<Compared> wrong = statements.stream()
                    .filter(one -> told.apply(one).wrongly(what))
                    .toList();
            String name = "forecast, " + mode + ": statements with a " + what + " that is not so";
            measurements.add(
                    what.equals("scan")
                            ? Figure.plain(name, Figure.number(wrong.size()))
                            : Figure.atMost(0, "", name, wrong.size()));
            wrong.stream()
                    .filter(one -> !what.equals("scan"))
                    .forEach(one -> out.println("  " + what + " NOT SO (" + mode + "): " + one.place() + " "
                            + told.apply(one).wrong() + " " + one.text().replaceAll("\\s+", " ")));
        }
    }

    private static Map<String, Set<String>> disagreements(List<Compared> statements) {
        var disagreements = new LinkedHashMap<String, Set<String>>();
        for (Compared one : statements) {
            var lines = new HashSet<String>();
            one.informed().wrong().forEach(line -> lines.add("wrong, informed: " + line));
            one.informed().untold().forEach(line -> lines.add("untold, informed: " + line));
            one.alone().wrong().forEach(line -> lines.add("wrong, alone: " + line));
            one.alone().untold().forEach(line -> lines.add("untold, alone: " + line));
            if (!lines.isEmpty()) {
                disagreements.put(one.place() + " " + one.text(), lines);
            }
        }
        return disagreements;
    }
}
