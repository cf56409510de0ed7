package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Card;
import org.junit.jupiter.api.Test;

/** One id means one rule: levels, waivers and baselines know no other name. */
class RuleIdsTest {

    @Test
    void no_two_rules_share_an_id() {
        assertThat(Underpin.allRules().stream().map(Card::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_card_is_filled_in() {
        assertThat(Underpin.allRules())
                .allSatisfy(card -> assertThat(card.links()).as(card.id()).isNotEmpty())
                .allSatisfy(card -> assertThat(card.when() + card.effect() + card.instead())
                        .as(card.id())
                        .isNotBlank()
                        .doesNotContain("!"));
    }
}
