package dev.underpin.plan;

final class DraftedPlans18Test extends DraftedPlans {

    DraftedPlans18Test() {
        super(18, "1-50");
    }
}
