package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.Objects;

/** Domains whose rules change: what is stricter waits for the deployment, for values of it are written by whoever has a column. */
final class Domains {

    private final Situation situation;
    private final Drafts drafts;

    Domains(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(DomainType before, DomainType after) {
        String alter = "ALTER DOMAIN " + Names.quote(after.name()) + " ";
        if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
            drafts.add(
                    Slot.DEFAULTS,
                    Work.called("Let domain " + after.name() + " have another default")
                            .run(alter + Defaults.set(after.defaultValue()).strip())
                            .undo(alter + Defaults.set(before.defaultValue()).strip())
                            .step());
        }
        if (before.nullable() && !after.nullable()) {
            drafts.mustNot("write NULL into a column of domain " + after.name());
            drafts.add(Slot.LATE_RULES, 1, refusesNull(after.name()).step());
        } else if (after.nullable() && !before.nullable()) {
            drafts.add(
                    Slot.RELAXED,
                    Work.called("Let domain " + after.name() + " take NULL")
                            .run(alter + "DROP NOT NULL")
                            .undo(alter + "SET NOT NULL")
                            .hazard(
                                    Hazard.Kind.ROWS,
                                    "The undo reads every table with a column of " + after.name()
                                            + " while nobody writes to it, and fails once there is a NULL.")
                            .step());
        }
        checks(before, after, alter);
    }

    private void checks(DomainType before, DomainType after, String alter) {
        for (CheckConstraint check : before.checks()) {
            if (after.checks().stream().noneMatch(one -> same(one, check))) {
                String name = String.valueOf(check.name());
                drafts.add(
                        Slot.RELAXED,
                        Work.called("Let domain " + after.name() + " go of " + name)
                                .run(alter + "DROP CONSTRAINT " + Names.quote(name))
                                .undo(added(alter, check))
                                .undo(comment(after, name))
                                .undo(
                                        check.validated()
                                                ? List.of(alter + "VALIDATE CONSTRAINT " + Names.quote(name))
                                                : List.of())
                                .done(Condition.not(Condition.domainConstraint(after.name(), name, false)))
                                .step());
            }
        }
        for (CheckConstraint check : after.checks()) {
            if (before.checks().stream().noneMatch(one -> same(one, check))) {
                String name = String.valueOf(check.name());
                drafts.mustNot("write values of domain " + after.name() + " that break " + name);
                drafts.add(
                        Slot.LATE_RULES,
                        Work.called("Hold new values of domain " + after.name() + " to " + name)
                                .run(added(alter, check))
                                .run(isThere(before, name) ? comment(after, name) : List.of())
                                .undo(alter + "DROP CONSTRAINT " + Names.quote(name))
                                .done(Condition.domainConstraint(after.name(), name, false))
                                .step());
                if (check.validated()) {
                    drafts.add(Slot.LATE_RULES, proof(alter, after.name(), name).step());
                }
            }
        }
    }

    static Work refusesNull(ObjectName domain) {
        String alter = "ALTER DOMAIN " + Names.quote(domain) + " ";
        return Work.called("Let domain " + domain + " refuse NULL")
                .run(alter + "SET NOT NULL")
                .undo(alter + "DROP NOT NULL")
                .timeouts(Timeouts.LONG)
                .hazard(
                        Hazard.Kind.DOWNTIME,
                        "Every table with a column of " + domain
                                + " is read while nobody writes to it, and it fails where there is a NULL. A CHECK (VALUE IS NOT"
                                + " NULL) NOT VALID would hold new values to it without.")
                .done(Condition.domainNotNull(domain));
    }

    /** What is said of a check today. */
    private List<String> comment(DomainType domain, String check) {
        return Belongings.before(situation).comment(Item.part(Item.Kind.DOMAIN_CONSTRAINT, domain.name(), check));
    }

    private static boolean isThere(DomainType domain, String check) {
        return domain.checks().stream().anyMatch(one -> check.equals(one.name()));
    }

    static Work proof(String alter, ObjectName domain, String name) {
        return Work.called("Prove that every value of domain " + domain + " keeps to " + name)
                .run(alter + "VALIDATE CONSTRAINT " + Names.quote(name))
                .nothingToUndo("What is proven is not different for anybody.")
                .timeouts(Timeouts.LONG)
                .hazard(
                        Hazard.Kind.WAITS,
                        "It reads every table with a column of the domain; nobody writes to the one that is being read.")
                .done(Condition.domainConstraint(domain, name, true));
    }

    private static boolean same(CheckConstraint one, CheckConstraint other) {
        return Objects.equals(one.name(), other.name())
                && one.expression().equals(other.expression())
                && one.validated() == other.validated();
    }

    private static String added(String alter, CheckConstraint check) {
        return alter + "ADD CONSTRAINT " + Names.quote(String.valueOf(check.name())) + " CHECK (" + check.expression()
                + ") NOT VALID";
    }
}
