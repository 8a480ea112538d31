/** The calendar of activities: columns, what is planned beside them, and what is withdrawn before anybody prepared it. */
@NamedInterface("gathering-plan")
package org.qunflow.engagement.gathering.plan;

import org.springframework.modulith.NamedInterface;
