package org.qunflow.engagement.seed;

/** What the table seed-score says of a kind of members: points of 100, the rule and the version of the table. */
record Score(int points, String rule, int version) {}
