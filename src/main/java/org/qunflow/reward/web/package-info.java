/** The pages of the book: balance sheet, budgets, a member's entries, and their reversal by a lead. */
package org.qunflow.reward.web;
