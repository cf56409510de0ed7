package dev.underpin.postgresql;

/** Takes back what a guess has too much, or of the wrong kind. */
final class InTheWay {

    private InTheWay() {}

    static boolean otherKind(RefusalCase one) {
        return switch (one.group(2)) {
            case "view" -> become(one, one.group(1), GuessedTable.Kind.VIEW);
            case "materialized view" -> become(one, one.group(1), GuessedTable.Kind.MATERIALIZED_VIEW);
            case "partitioned table" -> become(one, one.group(1), GuessedTable.Kind.PARTITIONED_TABLE);
            default -> false;
        };
    }

    static boolean become(RefusalCase one, String name, GuessedTable.Kind kind) {
        GuessedTable guessed = one.base().named(name);
        if (guessed == null) {
            return false;
        }
        guessed.become(kind);
        return true;
    }

    static boolean columnInTheWay(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(2));
        if (guessed == null || !guessed.hasColumn(one.group(1))) {
            return false;
        }
        guessed.withoutColumn(one.group(1));
        return true;
    }

    static boolean constraintInTheWay(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null && guessed.withoutConstraint(one.group(1));
    }

    static boolean keyInTheWay(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(1));
        if (guessed == null || !guessed.keyed()) {
            return false;
        }
        guessed.withoutKey();
        return true;
    }
}
