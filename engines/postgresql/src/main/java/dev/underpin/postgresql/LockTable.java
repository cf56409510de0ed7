package dev.underpin.postgresql;

import dev.underpin.sql.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of statements by their form, as {@code lock-table.txt} says. */
public final class LockTable {

    static final LockTable KNOWN = read();

    /** A form of statement with the lines beneath it. */
    private record Section(Form form, List<LockLine> lines) {}

    private final List<Section> sections;
    private final Set<String> volatileFunctions;

    private LockTable(List<Section> sections, Set<String> volatileFunctions) {
        this.sections = sections;
        this.volatileFunctions = volatileFunctions;
    }

    /** Of the server's own; a script may make more. */
    public static Set<String> volatileFunctions() {
        return KNOWN.volatileFunctions;
    }

    /** Whether the statement has a form that the table knows. */
    boolean knows(List<Token> tokens) {
        return sections.stream().anyMatch(section -> section.form().fit(tokens, 0, Set.of()) != null);
    }

    /** What is known of a statement; nothing where its form is not in the table. */
    List<LockLine.Claim> claims(List<Token> tokens, Set<String> volatileOnes) {
        for (Section section : sections) {
            Fit header = section.form().fit(tokens, 0, volatileOnes);
            if (header != null) {
                return claims(section, header, tokens, volatileOnes);
            }
        }
        return List.of();
    }

    private static List<LockLine.Claim> claims(
            Section section, Fit header, List<Token> tokens, Set<String> volatileOnes) {
        List<Token> behind = tokens.subList(header.end(), tokens.size());
        List<List<Token>> parts = new ArrayList<>(TokenWalk.parts(behind));
        if (parts.isEmpty()) {
            parts.add(List.of());
        }
        var claims = new ArrayList<LockLine.Claim>();
        for (List<Token> part : parts) {
            boolean settled = false;
            for (LockLine line : section.lines()) {
                List<Fit> fits = settled ? List.of() : line.fits(part, volatileOnes);
                fits.forEach(fit -> claims.add(new LockLine.Claim(line, fit.beneath(header))));
                settled |= !fits.isEmpty() && !line.beside();
            }
        }
        return claims;
    }

    private static LockTable read() {
        var sections = new ArrayList<Section>();
        Set<String> functions = Set.of();
        @Nullable Section open = null;
        InputStream in = Objects.requireNonNull(LockTable.class.getResourceAsStream("lock-table.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(LockTable::says).toList()) {
                if (line.startsWith("volatile:")) {
                    functions =
                            Set.of(line.substring("volatile:".length()).strip().split("\\s+"));
                } else if (line.startsWith(" ")) {
                    Objects.requireNonNull(open).lines().add(LockLine.of(line));
                } else {
                    String form = line.split("\\|", 2)[0];
                    open = new Section(Form.of(form), new ArrayList<>());
                    if (line.contains("|")) {
                        open.lines().add(LockLine.of(line.substring(form.length())));
                    }
                    sections.add(open);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LockTable(sections, functions);
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
