/** Activities of groups (社群活动): columns, the editorial calendar, and what becomes of each gathering. */
@NamedInterface("gathering")
package org.qunflow.engagement.gathering;

import org.springframework.modulith.NamedInterface;
