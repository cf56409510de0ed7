package dev.underpin.postgresql;

import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form of statement, as {@code lock-table.txt} writes it: {@code ALTER TABLE [IF EXISTS] table}. Kept as the straight
 * sequences that what is optional makes of it, the longest first.
 */
record Form(List<List<Element>> sequences) {

    /** One thing that a form asks for. */
    private sealed interface Element {
        /** One of these words or symbols. */
        record Word(List<String> either) implements Element {}

        /** A name, dotted perhaps; or several, apart by commas. */
        record Name(String called, boolean several) implements Element {}

        /** Anything outside of parentheses, as little as will do. */
        record Skip() implements Element {}

        /** One pair of parentheses. */
        record Group() implements Element {}

        /** A call, anywhere behind, of a function that gives each row a value of its own. */
        record Call() implements Element {}

        /** Nothing comes any more. */
        record End() implements Element {}
    }

    static Form of(String written) {
        List<List<Element>> sequences = new ArrayList<>(List.of(List.of()));
        List<List<Element>> before = sequences;
        for (String word : written.isBlank() ? new String[0] : written.strip().split("\\s+")) {
            if (word.startsWith("[")) {
                before = sequences;
            }
            Element element = element(word.replaceAll("^\\[|]$", ""));
            sequences = sequences.stream().map(one -> with(one, element)).toList();
            if (word.endsWith("]")) {
                var either = new ArrayList<>(sequences);
                either.addAll(before);
                sequences = either;
            }
        }
        return new Form(List.copyOf(sequences));
    }

    private static List<Element> with(List<Element> sequence, Element last) {
        var longer = new ArrayList<>(sequence);
        longer.add(last);
        return longer;
    }

    private static Element element(String word) {
        return switch (word) {
            case "…" -> new Element.Skip();
            case "(…)" -> new Element.Group();
            case "volatile()" -> new Element.Call();
            case ";" -> new Element.End();
            default ->
                Character.isLowerCase(word.charAt(0))
                        ? new Element.Name(word, word.endsWith("s"))
                        : new Element.Word(List.of(word.split("/")));
        };
    }

    /** What of the tokens fits, from the first on. Null where they do not fit. */
    @Nullable
    Fit fit(List<Token> tokens, int from, Set<String> volatileFunctions) {
        for (List<Element> sequence : sequences) {
            var fit = new Fitting(tokens, volatileFunctions).of(sequence, from);
            if (fit != null) {
                return fit;
            }
        }
        return null;
    }

    /** One attempt. */
    private record Fitting(List<Token> tokens, Set<String> volatileFunctions) {

        @Nullable
        Fit of(List<Element> elements, int from) {
            if (elements.isEmpty()) {
                return Fit.upTo(from);
            }
            List<Element> rest = elements.subList(1, elements.size());
            return switch (elements.getFirst()) {
                case Element.Word word ->
                    from < tokens.size() && any(word, tokens.get(from)) ? of(rest, from + 1) : null;
                case Element.Name name -> named(name, rest, from);
                case Element.Skip skip -> skipped(rest, from);
                case Element.Group group ->
                    from < tokens.size() && tokens.get(from).is("(")
                            ? of(rest, TokenWalk.behindGroup(tokens, from))
                            : null;
                case Element.Call call -> callBehind(from) ? of(rest, tokens.size()) : null;
                case Element.End end -> from == tokens.size() ? of(rest, from) : null;
            };
        }

        private static boolean any(Element.Word word, Token token) {
            return word.either().stream().anyMatch(token::is);
        }

        private @Nullable Fit named(Element.Name name, List<Element> rest, int from) {
            var walk = new TokenWalk(tokens, from);
            List<List<String>> names = name.several() ? walk.names() : List.of(walk.name());
            if (names.getFirst().isEmpty()) {
                return null;
            }
            Fit fit = of(rest, walk.at());
            return fit == null ? null : fit.with(name.called(), names);
        }

        private @Nullable Fit skipped(List<Element> rest, int from) {
            for (int at = from; at <= tokens.size(); at = next(at)) {
                Fit fit = of(rest, at);
                if (fit != null) {
                    return fit;
                }
            }
            return null;
        }

        private int next(int at) {
            return at < tokens.size() && tokens.get(at).is("(") ? TokenWalk.behindGroup(tokens, at) : at + 1;
        }

        private boolean callBehind(int from) {
            for (int i = from; i + 1 < tokens.size(); i++) {
                if (tokens.get(i + 1).is("(")
                        && volatileFunctions.contains(tokens.get(i).name())) {
                    return true;
                }
            }
            return false;
        }
    }
}
