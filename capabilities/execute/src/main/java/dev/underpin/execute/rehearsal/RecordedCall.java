package dev.underpin.execute.rehearsal;

import dev.underpin.engine.ClientStatement;

/** A recorded statement as clients send it. */
record RecordedCall(ClientStatement statement, Sending how) {}
