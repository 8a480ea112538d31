/** What touches say: texts with placeholders in versions, written by one lead and approved by another. */
package org.qunflow.outreach.template;
