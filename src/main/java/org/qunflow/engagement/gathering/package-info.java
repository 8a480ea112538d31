/** Activities of groups (社群活动): what all its rooms say of them, from the group and the week to what happened. */
@NamedInterface("gathering")
package org.qunflow.engagement.gathering;

import org.springframework.modulith.NamedInterface;
