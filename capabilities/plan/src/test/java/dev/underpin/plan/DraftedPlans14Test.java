package dev.underpin.plan;

final class DraftedPlans14Test extends DraftedPlans {

    DraftedPlans14Test() {
        super(14, "101-125");
    }
}
