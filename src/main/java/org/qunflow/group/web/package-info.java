/** The pages of groups: the portfolio, its figures, the clock's days, and one group. */
package org.qunflow.group.web;
