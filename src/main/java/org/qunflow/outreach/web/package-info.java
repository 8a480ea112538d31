/** The pages where leads write what touches say, look at it with a member, and approve each other's texts. */
package org.qunflow.outreach.web;
