package dev.underpin.bench;

/** Names as people give them, all different: two words, then three. */
final class TableNames {

    private static final String[] FIELDS = words(
            "billing catalog claim contract customer delivery device document event expense finance fleet identity insurer"
                    + " ledger loyalty market message network partner payroll pricing product project returns shipment stock"
                    + " supplier");
    private static final String[] THINGS = words(
            "account address batch budget channel contact detail entry export file history item job label line link member"
                    + " note option plan position quote rate request review rule step visit");
    private static final String[] ASPECTS = words(
            "access action agent answer asset author block carrier choice clause cost cycle draft error filter format grade"
                    + " image kind level limit metric notice origin owner period reason result");

    /** How many there are. */
    static final int NUMBER = FIELDS.length * THINGS.length * (ASPECTS.length + 1);

    private TableNames() {}

    private static String[] words(String words) {
        return words.split(" ");
    }

    static String name(int index) {
        int pairs = FIELDS.length * THINGS.length;
        int pair = index % pairs;
        String name = FIELDS[pair % FIELDS.length] + "_" + THINGS[pair / FIELDS.length];
        return index < pairs ? name : name + "_" + ASPECTS[index / pairs - 1];
    }
}
