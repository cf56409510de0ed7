package dev.underpin.workload;

import dev.underpin.model.fault.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a log is written, told from its lines. */
public enum LogFormat {
    POSTGRESQL("PostgreSQL log", line -> false),
    CSVLOG("PostgreSQL csvlog", CsvLog::begins),
    JSONLOG("PostgreSQL jsonlog", LogFormat::serverObject),
    RAILS("Rails log", RailsLog::begins),
    DJANGO("Django log", DjangoLog::begins),
    HIBERNATE("Hibernate log", HibernateLog::begins),
    PRISMA("Prisma log", PrismaLog::begins),
    SEQUELIZE("Sequelize log", SequelizeLog::begins),
    TYPEORM("TypeORM log", TypeOrmLog::begins),
    ENTITY_FRAMEWORK("EF Core log", EntityFrameworkLog::begins);

    private final String title;
    private final Predicate<String> begins;

    LogFormat(String title, Predicate<String> begins) {
        this.title = title;
        this.begins = begins;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /**
     * The format of a name as users write it: {@code entity-framework}.
     *
     * @throws UsageException where there is none
     */
    public static LogFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "There is no log format called " + name,
                        null,
                        "One of: "
                                + Arrays.stream(values()).map(LogFormat::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something begins in this line that only this format writes. The server's text log is told by its prefix. */
    boolean begins(String line) {
        return begins.test(line);
    }

    private static boolean serverObject(String line) {
        Map<String, String> members = FlatJson.of(line);
        return members != null && JsonLog.recognises(members);
    }
}
