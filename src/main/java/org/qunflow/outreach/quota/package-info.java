/** The one ledger of who may be touched when: quota, gap, caps and quiet hours for all processes. */
package org.qunflow.outreach.quota;
