package dev.underpin.model.rehearsal;

/**
 * Something that the server refused to clients.
 *
 * @param statement its number among the stage's statements
 * @param message the server's words, with its code
 * @param times how often
 */
public record Refusal(int statement, String message, int times) {}
