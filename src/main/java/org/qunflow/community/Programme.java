package org.qunflow.community;

/**
 * Something a community may do by itself, declared as a bean by the room that does it.
 *
 * @param key its name in messages and in the table, such as check-ins
 */
public record Programme(String key) {}
