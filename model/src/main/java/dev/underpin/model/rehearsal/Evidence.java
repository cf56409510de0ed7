package dev.underpin.model.rehearsal;

/**
 * A rehearsal as it is kept: bound to its plan, and sealed.
 *
 * @param seal SHA-256 over all of it, in hex: what is signed
 * @param key whose key signed it: the first half of the public key's SHA-256, in hex
 */
public record Evidence(Rehearsal rehearsal, String seal, String key) {}
