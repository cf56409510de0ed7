package dev.underpin.postgresql.query;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The types that the parameters of one query are said to have. First none is said, and the server finds them. What it cannot do with a
 * parameter it cannot do with a string either, which has no type of its own: where it refuses, a number stood, seldom true or false.
 * After each refusal one parameter more has a type.
 */
public final class ParameterTypes {

    private static final String UNDETERMINED = "42P18";

    private final String query;
    private final SortedMap<Integer, ParameterType> said = new TreeMap<>();
    /** What was refused last, and the parameters that were said for it. */
    private int refused;

    private final List<Integer> tried = new ArrayList<>();
    private @Nullable SQLException first;

    public ParameterTypes(String query) {
        this.query = query;
    }

    /** By the number of the parameter. */
    SortedMap<Integer, ParameterType> said() {
        return said;
    }

    /** As PREPARE takes it behind the name; empty where nothing is said. */
    public String list() {
        return said.isEmpty()
                ? ""
                : IntStream.rangeClosed(1, said.lastKey())
                        .mapToObj(number -> {
                            ParameterType type = said.get(number);
                            return type == null ? "unknown" : type.sql();
                        })
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /**
     * Says more, so that the server can be asked again.
     *
     * @param start where in what was sent the query begins, in chars from 0
     * @throws SQLException the first refusal, where there is no more to say
     */
    public void refused(SQLException refusal, int start) throws SQLException {
        SQLException reported = first == null ? refusal : first;
        first = reported;
        String state = String.valueOf(refusal.getSQLState());
        boolean undetermined = state.equals(UNDETERMINED);
        int place = position(refusal) - start;
        Optional<Integer> more = (undetermined ? named(refusal) : meant(place, state))
                .filter(number -> !said.containsKey(number))
                .findFirst();
        if (more.isPresent() && place != refused) {
            refused = place;
            tried.clear();
        }
        more.ifPresent(tried::add);
        ParameterType type = more.isEmpty() ? next() : undetermined ? ParameterType.TEXT : ParameterType.INTEGER;
        if (type == null) {
            throw reported;
        }
        tried.forEach(number -> said.put(number, type));
    }

    private @Nullable ParameterType next() {
        ParameterType type = tried.isEmpty() ? null : said.get(tried.getFirst());
        return type == null ? null : type.next();
    }

    /** In chars from 0; -1 where it says none. */
    private static int position(SQLException refusal) {
        ServerErrorMessage server = refusal instanceof PSQLException own ? own.getServerErrorMessage() : null;
        return server == null ? -1 : server.getPosition() - 1;
    }

    /** It says no position, but the parameter. */
    private static Stream<Integer> named(SQLException refusal) {
        return Tokens.of(String.valueOf(refusal.getMessage()), Dialect.POSTGRESQL).stream()
                .filter(token -> token.kind() == TokenKind.PARAMETER)
                .map(NumberPlaces::number);
    }

    private Stream<Integer> meant(int place, String state) {
        if (place < 0 || place > query.codePointCount(0, query.length())) {
            return Stream.empty();
        }
        int offset = query.offsetByCodePoints(0, place);
        List<Token> tokens = Tokens.of(query, Dialect.POSTGRESQL);
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).offset() == offset)
                .mapToObj(i -> new NumberPlaces(tokens, i).parameters(state))
                .flatMap(List::stream);
    }
}
