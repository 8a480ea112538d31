package org.qunflow.acquisition.referral;

import java.math.BigDecimal;

/** How a price rises: by so much each time so many have come, or so many days are over. */
public record Steps(StepBy by, int every, BigDecimal raise) {}
