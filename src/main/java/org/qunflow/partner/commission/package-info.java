/** Commissions (提成): what a partner earns by an order, when it is free, and what is taken back. */
@NamedInterface("commission")
package org.qunflow.partner.commission;

import org.springframework.modulith.NamedInterface;
