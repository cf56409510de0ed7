package dev.underpin.model.rehearsal;

/**
 * A statement that an application sends, by which it is judged whether it still works.
 *
 * @param number among all of both applications, from 1
 * @param sql with parameters for values
 */
public record TriedStatement(int number, Application application, String sql) {}
