package dev.underpin.workload;

import dev.underpin.model.fault.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a log is written, told from its lines. */
public enum LogFormat {
    POSTGRESQL("PostgreSQL log"),
    CSVLOG("PostgreSQL csvlog"),
    JSONLOG("PostgreSQL jsonlog"),
    RAILS("Rails log"),
    DJANGO("Django log"),
    HIBERNATE("Hibernate log"),
    PRISMA("Prisma log"),
    SEQUELIZE("Sequelize log"),
    TYPEORM("TypeORM log"),
    ENTITY_FRAMEWORK("EF Core log");

    private final String title;

    LogFormat(String title) {
        this.title = title;
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
        return switch (this) {
            case POSTGRESQL -> false;
            case CSVLOG -> CsvLog.begins(line);
            case JSONLOG -> serverObject(line);
            case RAILS -> RailsLog.begins(line);
            case DJANGO -> DjangoLog.begins(line);
            case HIBERNATE -> HibernateLog.begins(line);
            case PRISMA -> PrismaLog.begins(line);
            case SEQUELIZE -> SequelizeLog.begins(line);
            case TYPEORM -> TypeOrmLog.begins(line);
            case ENTITY_FRAMEWORK -> EntityFrameworkLog.begins(line);
        };
    }

    private static boolean serverObject(String line) {
        Map<String, String> members = FlatJson.of(line);
        return members != null && JsonLog.recognises(members);
    }
}
