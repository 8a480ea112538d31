/** Statements (对账单): a month of a partner, approved, paid and proven by a voucher. */
package org.qunflow.partner.statement;
