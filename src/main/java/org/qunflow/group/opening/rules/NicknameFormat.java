package org.qunflow.group.opening.rules;

import java.time.Instant;

/**
 * How nicknames in groups of a community must look (003-07).
 *
 * @param pattern a regular expression of PostgreSQL that the whole nickname must match
 * @param by null as long as the configuration holds
 */
public record NicknameFormat(String pattern, String example, String by, Instant at) {}
