/** Referral (推荐, 裂变): who brought whom, by which plan, held, confirmed, taken back; and what does not look honest (002-11). */
@NamedInterface("referral")
package org.qunflow.acquisition.referral;

import org.springframework.modulith.NamedInterface;
