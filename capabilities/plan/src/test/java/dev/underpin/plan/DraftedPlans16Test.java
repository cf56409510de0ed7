package dev.underpin.plan;

final class DraftedPlans16Test extends DraftedPlans {

    DraftedPlans16Test() {
        super(16, "171-185");
    }
}
