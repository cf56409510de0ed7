package dev.underpin.postgresql.query;

import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types whose name may stand directly before a constant, as in {@code date '2025-01-01'}. A name with a schema or in quotes stands there
 * only as a type, so that those need no table.
 */
final class LiteralTypes {

    /** Those that the grammar knows, and those that ship with the server or are often installed. */
    private static final Set<String> NAMES = Stream.of(
                    // numbers and truth
                    "smallint, int, integer, bigint, int2, int4, int8, decimal, dec, numeric, real, float, float4, float8, double "
                            + "precision, money, oid, boolean, bool",
                    // text and bits
                    "text, varchar, char, bpchar, nchar, character, character varying, char varying, nchar varying, national "
                            + "character, national char, national character varying, national char varying, name, citext, bytea, bit, bit "
                            + "varying, varbit",
                    // moments
                    "date, time, timetz, timestamp, timestamptz, interval",
                    // documents, keys, networks
                    "json, jsonb, jsonpath, xml, uuid, inet, cidr, macaddr, macaddr8, tsvector, tsquery, ltree, lquery, ltxtquery, "
                            + "hstore, vector",
                    // shapes
                    "point, line, lseg, box, polygon, circle, geometry, geography",
                    // ranges
                    "int4range, int8range, numrange, daterange, tsrange, tstzrange, int4multirange, int8multirange, nummultirange, "
                            + "datemultirange, tsmultirange, tstzmultirange",
                    // names of the catalog
                    "regclass, regproc, regprocedure, regoper, regoperator, regtype, regrole, regnamespace, regconfig, "
                            + "regdictionary, pg_lsn, tid, xid, xid8, cid")
            .flatMap(some -> Stream.of(some.split(", ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_WORDS = 3;

    private static final Set<String> WITH_ZONE = Set.of("time", "timestamp");

    private LiteralTypes() {}

    /** The place behind the type that begins here, its length or precision included; the place itself where none begins. */
    static int end(List<Token> tokens, int at) {
        int named = named(tokens, at);
        if (named == at) {
            return at;
        }
        int measured = measured(tokens, named);
        boolean zoned = named == at + 1
                && WITH_ZONE.contains(tokens.get(at).name())
                && (is(tokens, measured, "with") || is(tokens, measured, "without"))
                && is(tokens, measured + 1, "time")
                && is(tokens, measured + 2, "zone");
        return zoned ? measured + 3 : measured;
    }

    private static int named(List<Token> tokens, int at) {
        int end = at + 1;
        while (is(tokens, end, ".")
                && end + 1 < tokens.size()
                && tokens.get(end + 1).isName()) {
            end += 2;
        }
        if (end > at + 1 || tokens.get(at).kind() == TokenKind.QUOTED_NAME) {
            return end;
        }
        for (int words = Math.min(MOST_WORDS, tokens.size() - at); words > 0; words--) {
            List<Token> name = tokens.subList(at, at + words);
            if (name.stream().allMatch(token -> token.kind() == TokenKind.WORD)
                    && NAMES.contains(name.stream().map(Token::name).collect(Collectors.joining(" ")))) {
                return at + words;
            }
        }
        return at;
    }

    /** Behind {@code (10, 2)}. */
    private static int measured(List<Token> tokens, int at) {
        int end = at;
        while (is(tokens, end, end == at ? "(" : ",")
                && end + 1 < tokens.size()
                && tokens.get(end + 1).kind() == TokenKind.NUMBER) {
            end += 2;
        }
        return end > at && is(tokens, end, ")") ? end + 1 : at;
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }
}
