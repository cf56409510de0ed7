package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import java.util.Set;

/**
 * Names of columns whose values are open however few there are today: what people, places and things are called, and lists
 * that others keep. Such values are content, so they are neither taken for labels nor shown as such.
 */
final class OpenNames {

    private static final Set<String> PERSONS =
            Set.of(("by assignee assigned owner author creator editor reviewer approver operator agent rep"
                            + " salesperson driver doctor teacher nurse manager customer contact person patient client employee"
                            + " staff member player actor user username login nickname handle first last surname forename"
                            + " firstname lastname name names email recipient sender supplier guest tenant religion ethnicity"
                            + " diagnosis")
                    .split(" "));

    private static final Set<String> PLACES_AND_LISTS =
            Set.of(("city town country nation nationality region province county district street address airport"
                            + " station site language lang locale currency zone timezone tz")
                    .split(" "));

    private static final Set<String> THINGS =
            Set.of(("title brand vendor manufacturer make model company department host hostname domain server"
                            + " version browser os tag tags label key description comment comments note notes remark remarks"
                            + " subject body text message file path url code id ref reference queue template plan color colour"
                            + " value answer reason number")
                    .split(" "));

    private OpenNames() {}

    static boolean has(Column column) {
        return NameWords.endsWithAny(column.name(), PERSONS)
                || NameWords.endsWithAny(column.name(), PLACES_AND_LISTS)
                || NameWords.endsWithAny(column.name(), THINGS);
    }
}
