/** Seed users (种子用户): the most fitting people for a purpose, scored by a table and invited. */
@NamedInterface("seed")
package org.qunflow.engagement.seed;

import org.springframework.modulith.NamedInterface;
