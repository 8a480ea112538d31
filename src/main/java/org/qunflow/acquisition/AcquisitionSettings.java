package org.qunflow.acquisition;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How leads are screened.
 *
 * @param largeOrderFrom a first order from this amount is looked at by an operator, in the community's currency
 */
@ConfigurationProperties("qunflow.acquisition")
record AcquisitionSettings(@DefaultValue("1000") BigDecimal largeOrderFrom) {}
