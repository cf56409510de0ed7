package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.rows.Dealing.Member;
import java.util.Comparator;
import java.util.List;

/** Makes the columns of each key of several differ together, the primary key first. */
final class KeyDealings {

    /** From this correlation on a column rises with the rows rather than not. */
    private static final double IN_ORDER = 0.5;

    private static final double RISING = 0.9;

    private final Blueprint blueprint;
    private final Table table;
    private final DrawBook draws;

    KeyDealings(Blueprint blueprint, Table table, DrawBook draws) {
        this.blueprint = blueprint;
        this.table = table;
        this.draws = draws;
    }

    void deal(List<String> columns) {
        if (!columns.stream().allMatch(draws::isFree)
                || columns.stream()
                        .map(column -> draws.draw(column).law())
                        .anyMatch(law -> law.rows() == 0 || law.isUnique())) {
            return;
        }
        List<Member> members = columns.stream()
                .map(column -> new Member(
                        column,
                        draws.draw(column).law(),
                        blueprint.correlation(table, table.column(column).orElseThrow()),
                        draws.isKept(column)))
                .toList();
        Dealing.best(members).ifPresent(this::deal);
    }

    private void deal(Dealing dealing) {
        draws.keep(dealing.first().column());
        List<Member> dealt = dealing.dealt().stream()
                .sorted(Comparator.comparing(Member::order))
                .toList();
        var hands =
                new Hands(draws.draw(dealing.first().column()), dealt.getLast().correlation() > IN_ORDER);
        if (dealt.size() == 1) {
            boolean rising =
                    dealing.first().correlation() > RISING && dealt.getFirst().correlation() > RISING;
            settle(dealt.getFirst(), one(hands, draws.draw(dealt.getFirst().column()), rising));
            return;
        }
        List<Law> laws = dealt.stream().map(Member::law).toList();
        for (int i = 0; i < dealt.size(); i++) {
            settle(
                    dealt.get(i),
                    new CellDraw(
                            hands, laws, i, blueprint.key(table, dealing.first().column())));
        }
    }

    private static Draw one(Hands hands, OrderedDraw dealt, boolean rising) {
        return rising && BesideDraw.fits(hands.law(), dealt.law())
                ? new BesideDraw(hands, dealt)
                : DealtDraw.of(hands, dealt);
    }

    private void settle(Member member, Draw draw) {
        draws.settle(member.column(), draw, member.law());
    }
}
