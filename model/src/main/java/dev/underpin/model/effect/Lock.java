package dev.underpin.model.effect;

/** A lock on a relation, in the strongest mode that was held. */
public record Lock(Relation relation, LockMode mode) {}
