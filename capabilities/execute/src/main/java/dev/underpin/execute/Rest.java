package dev.underpin.execute;

import dev.underpin.model.fault.InternalException;

/** Does nothing for a while. */
final class Rest {

    private Rest() {}

    static void of(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalException("The run was interrupted; its journal says how far it has come", e);
        }
    }
}
