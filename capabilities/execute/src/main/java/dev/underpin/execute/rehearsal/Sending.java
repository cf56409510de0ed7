package dev.underpin.execute.rehearsal;

/**
 * How a statement is sent.
 *
 * @param weight how often, compared with the others of its application
 * @param guess whether it is only supposed that the application sends it: one that is refused at the plan's end it does not
 * @param slow whether by itself it takes so long that its times say nothing of waiting
 */
record Sending(double weight, boolean guess, boolean slow) {

    /** As often as the others. */
    static final Sending ALIKE = new Sending(1, false, false);

    Sending guessed() {
        return new Sending(weight, true, slow);
    }

    Sending weighing(double other) {
        return new Sending(other, guess, slow);
    }
}
