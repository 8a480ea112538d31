/** Campaigns (引流活动): from the brief to the review, with what they cost and whom they brought (003-03, 003-06). */
@NamedInterface("campaign")
package org.qunflow.acquisition.campaign;

import org.springframework.modulith.NamedInterface;
