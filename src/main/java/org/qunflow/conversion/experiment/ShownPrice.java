package org.qunflow.conversion.experiment;

import java.math.BigDecimal;
import org.qunflow.shared.MemberId;

/** The price that an experiment shows a member. */
public record ShownPrice(MemberId member, BigDecimal price) {}
