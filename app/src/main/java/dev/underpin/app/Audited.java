package dev.underpin.app;

import dev.underpin.model.tune.TuningPart;

/** What an audit found. */
public record Audited(Underpin.Reviewed reviewed, TuningPart tuning) {}
