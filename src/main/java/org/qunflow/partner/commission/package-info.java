/** Commissions (提成): what a partner earns by an order, when it is free, and what is taken back. */
package org.qunflow.partner.commission;
