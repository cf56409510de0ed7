package dev.underpin.postgresql.query;

import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where numbers stood around what the server refuses: next to an operator, as an argument, as what a CASE gives. */
final class NumberPlaces {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    /** They take the type of what is given to them. */
    private static final Set<String> PASSING_ON = Set.of("coalesce", "greatest", "least", "nullif", "array");
    /** Operators that are words, behind which a parenthesis is no list of arguments. */
    private static final Set<String> WORDS = Set.of("in", "not", "between", "symmetric", "like", "ilike", "is", "case");
    /** An operand ends at them. */
    private static final Set<String> ENDS = Set.of(
            ",",
            ";",
            "and",
            "or",
            "when",
            "then",
            "else",
            "select",
            "distinct",
            "from",
            "where",
            "on",
            "group",
            "by",
            "having",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "except",
            "intersect",
            "set",
            "values",
            "returning",
            "window",
            "for",
            "join",
            "as");

    private final List<Token> tokens;
    private final Brackets brackets;
    private final int refused;

    /** @param refused the place of the operator, the function, or where an expression begins */
    NumberPlaces(List<Token> tokens, int refused) {
        this.tokens = tokens;
        this.brackets = new Brackets(tokens);
        this.refused = refused;
    }

    /** The numbers of the parameters that may have been numbers. */
    List<Integer> parameters(String state) {
        return switch (state) {
            // ambiguous: one with a type would do
            case "42725" -> numbers(isCall() ? wholeArguments() : neighbours());
            // no such function or operator, no such cast: something has got another type than it had
            case "42883", "42846" -> numbers(isCall() ? within(arguments()) : within(operands()));
            // not the type of the column or clause
            case "42804" -> numbers(within(IntStream.range(refused, end(refused, 1))));
            default -> List.of();
        };
    }

    static int number(Token parameter) {
        return Integer.parseInt(parameter.text().substring(1));
    }

    private List<Integer> numbers(IntStream places) {
        return places.filter(this::isParameter)
                .mapToObj(tokens::get)
                .map(NumberPlaces::number)
                .toList();
    }

    private boolean isParameter(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == TokenKind.PARAMETER;
    }

    private boolean isCall() {
        return tokens.get(refused).isName() && WORDS.stream().noneMatch(tokens.get(refused)::is) && is(opening(), "(");
    }

    /** The parenthesis behind a name and its schema. */
    private int opening() {
        int at = refused + 1;
        while (is(at, ".")) {
            at += 2;
        }
        return at;
    }

    private IntStream arguments() {
        return IntStream.range(opening() + 1, brackets.end(opening() + 1, 1, Set.of()));
    }

    private IntStream wholeArguments() {
        return arguments().filter(i -> isWhole(i) && around(i) == opening());
    }

    private boolean isWhole(int at) {
        return Stream.of("(", "[", ",", "=>").anyMatch(before -> is(at - 1, before))
                && Stream.of(")", "]", ",").anyMatch(after -> is(at + 1, after));
    }

    /** The operands of an operator, where they are no more than a parameter. */
    private IntStream neighbours() {
        return IntStream.of(inBrackets(refused - 1, -1), inBrackets(refused + 1, 1));
    }

    /** The place in brackets that hold nothing else; -1 where they hold more, or are those of a call. */
    private int inBrackets(int from, int step) {
        int depth = 0;
        while (is(from + step * depth, step > 0 ? "(" : ")")) {
            depth++;
        }
        int inside = from + step * depth;
        for (int i = 1; i <= depth; i++) {
            if (!is(inside + step * i, step > 0 ? ")" : "(")) {
                return -1;
            }
        }
        int before = inside - depth - 1;
        boolean call = step < 0
                && depth > 0
                && before >= 0
                && tokens.get(before).isName()
                && ENDS.stream().noneMatch(tokens.get(before)::is);
        return call ? -1 : inside;
    }

    private IntStream operands() {
        int right = end(refused + 1, 1);
        int far = is(refused, "between") && is(right, "and") ? end(right + 1, 1) : right;
        return IntStream.range(end(refused - 1, -1) + 1, far);
    }

    /** Of all in between only where numbers stand: what text is compared with is no number. */
    private IntStream within(IntStream places) {
        return places.filter(at -> ARITHMETIC.stream().anyMatch(sign -> is(at - 1, sign) || is(at + 1, sign))
                || is(at - 1, "then")
                || is(at - 1, "else")
                || isWhole(at) && PASSING_ON.stream().anyMatch(word -> is(around(at) - 1, word)));
    }

    /** The bracket that the token is in. */
    private int around(int at) {
        return brackets.end(at - 1, -1, Set.of());
    }

    private int end(int from, int step) {
        return brackets.end(from, step, ENDS);
    }

    private boolean is(int at, String word) {
        return brackets.is(at, word);
    }
}
