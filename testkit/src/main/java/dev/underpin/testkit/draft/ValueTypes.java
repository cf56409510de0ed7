package dev.underpin.testkit.draft;

import java.util.ArrayList;
import java.util.List;

/** The server's own types, in the many ways to write them. */
final class ValueTypes {

    private static final List<ValueType> COMMON = List.of(
            ValueType.of("smallint", "ohnm", "0", "-5", "'7'::smallint"),
            ValueType.of("integer", "ohnm", "0", "-5", "(1 + 2)", "abs(-3)", "'12'", "floor(random() * 10)"),
            ValueType.of("bigint", "ohnm", "1", "9223372036854775807", "(extract(epoch FROM now()))", "txid_current()"),
            ValueType.of("numeric", "ohnm", "0", "1.50", "'NaN'", "-0.0001", "1e3"),
            ValueType.of("numeric(12, 3)", "ohnm", "0", "1.5::numeric(4,1)"),
            ValueType.of("decimal(5)", "ohnm", "7"),
            ValueType.of("real", "ohnm", "0.1", "'-Infinity'"),
            ValueType.of("double precision", "ohnm", "0.1", "random()", "pi()", "1e300"),
            ValueType.of("money", "o", "'1.25'", "0::money"),
            ValueType.of("boolean", "oh", "true", "false", "(1 > 2)", "(NOT true)"),
            ValueType.of("text", "oht", "''", "'it''s'", "E'back\\\\slash\\n'", "CURRENT_USER", "('a' || 'b')", "'('"),
            ValueType.of("text", "oht", "md5(random()::text)", "NULL", "coalesce(NULL, 'x')", "to_char(now(), 'YYYY')"),
            ValueType.of("varchar(20)", "oht", "'x'", "'x'::varchar(3)", "upper('y')"),
            ValueType.of("character varying", "oht", "'any'"),
            ValueType.of("char(5)", "oht", "'ab'", "'q'::bpchar"),
            ValueType.of("bpchar", "oht", "'ab'"),
            ValueType.of("\"char\"", "oh", "'c'"),
            ValueType.of("name", "oh", "CURRENT_SCHEMA"),
            ValueType.of("bytea", "oh", "'\\xdeadbeef'", "decode('00', 'hex')"),
            ValueType.of("uuid", "oh", "gen_random_uuid()", "'00000000-0000-0000-0000-000000000001'"),
            ValueType.of("oid", "oh", "1"),
            ValueType.of("pg_lsn", "oh", "'0/0'"),
            ValueType.of("xid8", "oh", "'1'"),
            ValueType.of("regclass", "", "'pg_class'"),
            ValueType.of("json", "", "'{\"a\": [1, \"it''s\"]}'", "json_build_object('a', 1)"),
            ValueType.of("jsonb", "ohd", "'{}'", "'{\"a\": \"\\\\\"}'::jsonb", "jsonb_build_array(1, 'x')"),
            ValueType.of("xml", "", "NULL"),
            ValueType.of("tsvector", "ow", "'a b'", "to_tsvector('simple', 'x y')"),
            ValueType.of("tsquery", "o", "'a & b'"));

    private static final List<ValueType> TIMES = List.of(
            ValueType.of("date", "ohm", "CURRENT_DATE", "'2026-02-28'", "(now() + '1 day'::interval)"),
            ValueType.of("time", "ohm", "LOCALTIME", "'12:00'"),
            ValueType.of("time(2) with time zone", "ohm", "CURRENT_TIME(2)", "'12:00+02'"),
            ValueType.of(
                    "timestamp", "ohm", "LOCALTIMESTAMP", "now()", "'2026-01-01 10:00'", "(now() AT TIME ZONE 'utc')"),
            ValueType.of("timestamp(3)", "ohm", "CURRENT_TIMESTAMP(3)", "'-infinity'"),
            ValueType.of("timestamptz", "ohm", "CURRENT_TIMESTAMP", "'2026-01-01 10:00+05'", "clock_timestamp()"),
            ValueType.of("timestamp(0) with time zone", "ohm", "statement_timestamp()"),
            ValueType.of("interval", "oh", "'1 day'", "'1 mon -2 days 03:04:05.678'", "make_interval(hours => 2)"),
            ValueType.of("interval(2)", "oh", "'1.5 s'"),
            ValueType.of("interval year to month", "oh", "'1-2'"),
            ValueType.of("interval hour to minute", "oh", "INTERVAL '3:04' HOUR TO MINUTE"),
            ValueType.of("interval day to second(3)", "oh", "'1 2:03:04'"),
            ValueType.of("interval second", "oh", "'7'"));

    private static final List<ValueType> RARE = List.of(
            ValueType.of("bit", "o", "B'1'"),
            ValueType.of("bit(4)", "o", "B'1010'", "X'F'"),
            ValueType.of("bit varying(9)", "o", "B'1'"),
            ValueType.of("varbit", "o", "B''"),
            ValueType.of("inet", "ohi", "'10.0.0.1/8'", "inet '::1'"),
            ValueType.of("cidr", "ohi", "'10.0.0.0/8'"),
            ValueType.of("macaddr", "oh", "'08:00:2b:01:02:03'"),
            ValueType.of("macaddr8", "oh", "'08:00:2b:01:02:03:04:05'"),
            ValueType.of("point", "s", "'(0,0)'", "point(1, 2)"),
            ValueType.of("box", "s", "'(1,1),(0,0)'"),
            ValueType.of("polygon", "s", "'((0,0),(1,1))'"),
            ValueType.of("circle", "s", "'<(0,0),1>'"),
            ValueType.of("line", "", "'{1,2,3}'"),
            ValueType.of("lseg", "", "'[(0,0),(1,1)]'"),
            ValueType.of("path", "", "'[(0,0),(1,1)]'"),
            ValueType.of("int4range", "ohr", "'[1,5)'", "int4range(1, 2, '[]')"),
            ValueType.of("tstzrange", "ohr", "tstzrange(now(), NULL)", "'empty'"),
            ValueType.of("numrange", "ohr", "'(,)'"),
            ValueType.of("nummultirange", "ohr", "'{[1,2)}'"),
            ValueType.of("datemultirange", "ohr", "'{}'"));

    private ValueTypes() {}

    static List<ValueType> builtIn(int version) {
        var types = new ArrayList<ValueType>();
        types.addAll(COMMON);
        types.addAll(COMMON);
        types.addAll(TIMES);
        types.addAll(RARE);
        COMMON.stream().limit(16).map(type -> type.array("[]")).forEach(types::add);
        TIMES.stream().map(type -> type.array("[]")).forEach(types::add);
        types.add(ValueType.of("integer", "").array("[3][]"));
        if (version >= 15) {
            types.add(ValueType.of("numeric(5, -2)", "ohnm", "100"));
            types.add(ValueType.of("numeric(2, 4)", "ohnm", "0.0012"));
        }
        return types;
    }
}
